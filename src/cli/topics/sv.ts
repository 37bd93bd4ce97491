/** Svenska: ämnena i hjälpen. `names`: vad man kan skriva, det första det som visas. */
export const topics = {
  headings: {
    topics: 'Ämnen (allocate help <ämne>)',
    example: 'Till exempel',
    fields: 'Fält',
    theField: (name: string) => `Fältet ${name}`,
    inField: (name: string) => `Fält i ${name}`,
    keys: 'Nycklar',
    written: 'Så skrivs de',
    lines: 'Fält i en rad',
    columns: 'Kolumner i underlagets fil',
    books: 'Fält i sie, för bokföringen',
    ofYear: 'Beslutas för ett år, och gäller bara det',
    rules: 'Gäller från ett år tills det ändras',
    roundings: 'Regler',
    formats: 'Format och filändelser',
    codes: 'Slutkoder',
    variables: 'Variabler',
    options: 'Flaggor',
    see: 'Se också',
  },
  required: 'krävs',
  among: 'Krävs, minst något av',
  topics: {
    cooperation: {
      names: ['samverkan', 'part', 'parter', 'värd'],
      about: 'parterna, underlagen och nycklarna: cooperation.yaml',
      text: [
        'En samverkan är en mapp. I den ligger cooperation.yaml, som säger vilka parterna är och vilka underlag och nycklar de har, och mappen agreements, med en fil för varje avtal.',
        'Programmet tar mappen som --data nämner, annars ALLOCATE_DATA, annars närmaste mapp uppåt med en cooperation.yaml, annars den inbyggda.',
      ],
    },
    agreement: {
      names: ['avtal', 'överenskommelse', 'fält'],
      about: 'det som delas, av vilka och hur: agreements/<namn>.yaml',
      text: [
        'Ett avtal är en kostnad som delas efter en nyckel. parties räknar upp alla som delar den; en part som kommer till eller lämnar under ett år har from eller to. Filen ligger i mappen agreements, och det den heter skriver man på kommandoraden: agreements/jour.yaml räknas med allocate jour.',
      ],
    },
    measure: {
      names: ['underlag', 'årgång', 'årgångar'],
      about: 'siffrorna som nycklar läser, och vilket års siffror som gäller',
      text: [
        'Ett underlag är en siffra för varje part och period: budgetomslutning, elever, folkmängd. Det nämns i cooperation.yaml, och siffrorna står i en fil, som i regel ligger i mappen measures: programmets egen tabell, eller en arbetsbok eller statistikfil som den är.',
        'Vilken period ett år läser säger years-back: med 2 läser 2025 siffrorna för 2023. Med in-force-from börjar nya siffror gälla en dag på året. Med within-year: sum eller mean görs årets siffra av kvartal, tertial, halvår eller månader.',
      ],
    },
    keys: {
      names: ['nycklar', 'nyckel', 'fördelningsnyckel', 'fördelningsnycklar'],
      about: 'det som kostnader fördelas efter',
      text: [
        'En nyckel säger hur mycket varje part väger. Varje underlag är en nyckel med underlagets namn. De nycklar som behöver mer än ett namn skrivs i avtalet; --key väljer en annan nyckel för en enda fråga.',
      ],
    },
    rounding: {
      names: ['avrundning', 'restkronor'],
      about: 'hur belopp blir hela kronor, och vem som får restkronorna',
      text: [
        'Beloppen avrundas en gång, sist, så att de blir exakt summan. Största resten är det vanliga: alla avrundas nedåt, och restkronorna går till dem som har störst rest. Vid lika rester går den största vikten före, därefter den kod som kommer först. Välj en annan regel i avtalet (rounding) eller med --rounding; unit är vad det avrundas till.',
      ],
    },
    years: {
      names: ['år', 'tidslinje'],
      about: 'avtal över flera år: vad som gäller när',
      text: [
        'Under years i ett avtal står det som gäller för varje år. En del är beslut för just det året; resten är regler, som gäller från det året tills de ändras. Det som står utanför years gäller från början, eller från året i year. Ett år utan något beslutat är ett förslag.',
        'En part som kommer till eller lämnar under ett år har from och to i parties. Så mycket av året räknas, dag för dag, och året avrundas en gång.',
      ],
    },
    costs: {
      names: ['kalkyl', 'kalkyler', 'kostnader'],
      about: 'raderna bakom ett belopp: costs/*.yaml',
      text: [
        'En kalkyl är raderna bakom ett avtals belopp: lön, påslag i procent, hyra, och summor av dem. total nämner den rad som är beloppet. allocate cost visar den uträknad.',
      ],
    },
    surveys: {
      names: ['enkät', 'enkäter', 'grupp', 'grupper'],
      about: 'vad parterna har svarat, och grupper av dem: surveys/*.yaml',
      text: [
        'En enkät är frågor till parterna och deras svar: yes, no, later eller none. En grupp är de som svarade något, och kan väljas: --parties @intresserade. allocate survey visar svaren.',
      ],
    },
    published: {
      names: ['publicerat', 'publicerad', 'publicerade', 'tryckt'],
      about: 'tryckta tabeller som check jämför med: published/*.yaml',
      text: [
        'En publicerad tabell är en som stod i en handling, avskriven tecken för tecken i en CSV-fil. columns säger vilken tryckt rubrik som är vad. allocate check räknar om tabellen och jämför varje cell; known räknar upp det som trycktes fel, och varför.',
      ],
    },
    decisions: {
      names: ['beslut', 'lås', 'beslutat'],
      about: 'beslutade tabeller, som aldrig skrivs om: decisions/',
      text: [
        'allocate lock <avtal> --decision <nummer> skriver den beslutade tabellen till mappen decisions, med allt den gjordes av. allocate check räknar om den, och säger vad det beror på när något har ändrats. Ett lås skrivs aldrig om; ett nytt beslut är ett nytt lås.',
        'Ett avtal vars decision har status: proposed är ett förslag: det sägs under varje tabell, och fakturorna är utkast.',
      ],
    },
    invoicing: {
      names: ['faktura', 'fakturor', 'fakturering', 'bokföring'],
      about: 'fakturafilens kolumner, och bokföringen: invoicing.yaml',
      text: [
        'allocate invoice <avtal> gör årets fakturor, en rad för varje part och delbetalning; instalments i avtalet säger när de förfaller. invoicing.yaml säger vilka kolumner fakturafilen ska ha och hur värden bokför dem, för --format sie.',
      ],
    },
    outcome: {
      names: ['utfall', 'avstämning'],
      about: 'vad ett år kom att kosta, och vad som görs med skillnaden',
      text: [
        'När året är slut står utfallet i avtalet (outcome, för sitt år), eller i en fil efter --outcome. allocate settle delar det som avtalet gör, och säger vad var och en ska betala eller få tillbaka; settlement säger om det görs nu, förs till nästa år eller behålls.',
      ],
    },
    files: {
      names: ['filer', 'statistik', 'arbetsbok'],
      about: 'filer som läses: CSV, arbetsböcker, statistik, bokföring',
      text: [
        'Underlag, vikter och tabeller att granska läses ur de filer som finns: CSV med , ; eller tabb, arbetsböcker (XLSX, ODS; bok.xlsx#Blad väljer blad), JSON-stat, PxWeb, PX och Kolada, och SIE för utfall. Vad en fil är avgörs av dess innehåll. Text läses som UTF-8, UTF-16 eller Windows-1252; YAML ska vara UTF-8.',
        'Decimaler skrivs med komma eller punkt och tusental med mellanslag: 1 204,5. En kolumn läses som en helhet; --decimal svarar när det inte går att avgöra. Det som inte läses sägs.',
      ],
    },
    csv: {
      names: ['csv', 'excel'],
      about: 'CSV för maskiner, och för Excel',
      text: [
        '--format csv är för maskiner: UTF-8, komma, decimalpunkt, engelska rubriker som aldrig ändras med språket, en rad för varje part och ingen summarad. Vikter har så många decimaler som skiljer dem åt.',
        '--format csv --excel öppnas med dubbelklick i svenska Excel: semikolon, decimalkomma, svenska rubriker, summarad och inga mellanslag i talen. Med -o räcker ändelsen: allocate <avtal> -o fil.csv --excel.',
      ],
    },
    json: {
      names: ['json'],
      about: 'JSON för program',
      text: [
        '--format json har engelska nycklar, tal som text i decimalform ("647274"), schemaVersion, som ändras när en nyckel byter mening eller försvinner, programmets version, och varje läst fil med sin SHA-256. Den är densamma på alla språk.',
      ],
    },
    formats: {
      names: ['format', 'utskrift'],
      about: 'utskriftens format',
      text: [
        '--format väljer formatet. Med -o <fil> räcker filändelsen. Siffror skrivs till standard ut och det som sägs om dem till standard fel, så att en fil eller ett rör bara får siffrorna.',
      ],
    },
    schemas: {
      names: ['scheman', 'redigerare', 'editor'],
      about: 'scheman som en textredigerare kan kontrollera filerna mot',
      text: [
        'allocate schema <slag> -o fil.json skriver JSON Schema för ett slags fil. En textredigerare som läser det (VS Code med tillägget YAML, JetBrains, Neovim) visar fälten, vad de betyder och vad som är fel medan man skriver. Nämn det i filens första rad: # yaml-language-server: $schema=fil.json',
      ],
    },
    errors: {
      names: ['fel', 'felmeddelanden'],
      about: 'hur fel visas',
      text: [
        'Ett fel visas med plats (fil:rad:kolumn), vad som är fel, en kod inom hakparentes, raden som den står med en markering under, och hur det rättas. Alla fel visas på en gång, och inget skrivs; i en YAML-fil som inte går att läsa visas det första, som de andra följer av. Koderna ändras inte: de går att söka på.',
      ],
    },
    'exit-codes': {
      names: ['slutkoder', 'slutkod'],
      about: 'vad programmet svarar till skalet',
      text: ['Slutkoden säger hur det gick, för skript och byggflöden.'],
    },
    environment: {
      names: ['miljö', 'miljövariabler', 'variabler'],
      about: 'miljövariabler',
      text: ['En flagga går före en variabel. En tom variabel är som ingen.'],
    },
    language: {
      names: ['språk', 'svenska'],
      about: 'svenska eller engelska',
      text: [
        'Allt som sägs till människor är på svenska, eller på engelska med --lang en. Namn på fält, flaggor, kommandon och nycklar är engelska på båda språken, och maskinformaten (csv, json) är desamma.',
      ],
    },
    color: {
      names: ['färg', 'färger'],
      about: 'när utskrifter är i färg',
      text: ['Färg används bara till en terminal, och aldrig för att säga något som inte också står i ord.'],
    },
  },
};

export type TopicId = keyof (typeof topics)['topics'];
