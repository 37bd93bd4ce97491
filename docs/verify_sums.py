"""Prövar det som vilar på fördelade belopp: fakturor, avräkning, jämförelse, plan och kostnadskalkyl; och köp och sälj.

Läses av verify.py, som den ligger bredvid; beloppen själva prövas där."""
from datetime import date
from fractions import Fraction as F
from math import ceil
from verify import allocation, borne, bounds, by, near, num, only, total, written

def compare(a, report):
    for one in [{'to': a['from'], 'rows': []}, *a['alternatives']]:
        allocation(one['to'], report)
        before, after = borne(a['from']['rows']), borne(one['to']['rows'])
        report.must('skillnader', 'parter', {row['party'] for row in one['rows']}, {*before, *after} if 'scenario' in one else set())
        for row in one['rows']:
            start, end = before.get(row['party'], F(0)), after.get(row['party'], F(0))
            said = [*(num(row[f]) for f in ('from', 'to', 'difference')), sum(map(num, row['causes'].values())), row['percent'] and num(row['percent'])]
            percent = near((end - start) / abs(start) * 100, F(1, 100)) if start else None
            report.must('skillnader', row['party'], said, [start, end, end - start, end - start, percent])
    report.skip('orsakerna var för sig: bara deras summa prövas')

def plan(a, report):
    for one in a.get('years', [a]):
        parties = [row['party'] for row in one['rows']]
        report.must('summor', 'parter', len({*parties}), len(parties))
        for k, agreement in enumerate(one['agreements']):
            said = [total(row['amounts'][k] for row in [*one['rows'], one['unclaimed']]), total([one['totals']['amounts'][k]])]
            report.must('summor', agreement['agreement'], said, [num(agreement['amount'])] * 2)
        for row in [*one['rows'], one['unclaimed'], one['totals']]:
            left = [num(cell['amount']) - num(cell['direct']) + num(cell.get('received', '0')) - num(cell['toPay'])
                    for cell in row['amounts'] if 'direct' in cell]
            report.must('summor', row.get('party', 'alla'), [num(row['total']), any(left)], [total(row['amounts']), False])
    report.skip('avtalens egna fördelningar: de står i run')

def planLines(a, report):
    for line in a['lines']:
        isNear = abs(num(line['exact']) - num(line['amount'])) < num(a['unit'])
        report.must('summor', line['line'], [total(line['amounts']), isNear], [num(line['amount']), True])
    right = {one['party']: total(only(sum((line['amounts'] for line in a['lines']), []), party=one['party'])) for one in a['parties']}
    report.must('summor', 'parter', {**by(a['totals']), 'alla': num(a['amount'])}, {**right, 'alla': total(a['lines'])})

def cost(a, report):
    lines = {line['line']: line for line in a['lines']}
    for line in a['lines']:
        month, year = (None if line[field] is None else num(line[field]) for field in ('month', 'year'))
        count = line['months']
        rounded = lambda value: near(value, num(line['round'])) if line['round'] else value
        parts, factor = [lines[one] for one in line['of'] or line['sum'] or []], num(line['percent'] or '100') / 100
        made = rounded(factor * total(parts, 'month')) if all(part['month'] is not None for part in parts) else None
        right = rounded(factor * total(parts, 'year')) if made is None or not count else made * count
        right, made = (right, rounded(right / count) if made is None and count else made) if parts else (year, month)
        isGiven = parts or month is None or year == rounded(month * (count or 12)) or count and month == rounded(year / count)
        report.must('kostnadens rader', line['line'], [month, year, bool(isGiven)], [made, right, True])
    right = num(lines[a['totalLine']]['year']) * num(a['unit']) if a['totalLine'] else None
    if 'costs' in a:
        report.skip('costs: vad som sattes i kalkylen, och vad den var utan det')
    report.must('kostnadens rader', 'summa', a['total'] and num(a['total']), right)

def invoice(a, report):
    must, lines, years, dues, carried = report.must, [*a['lines'], *a['host']], a['years'], a['instalments'], a['carried'] or {}
    for year in [*years, *carried.get('together', [])]:
        allocation(year, report)
    must('delbetalningar', 'helhet', [num(a['amount']), total(dues, 'part')], [total(a['lines']), 1])
    for one in dues:
        own, host = (only(some, instalment=one['instalment']) for some in (a['lines'], a['host']))
        said = [num(one['amount']), num(one.get('host', '0')), {line['due'] for line in own + host} - {one['due']}]
        must('delbetalningar', one['due'], said, [total(own), total(host), set()])
    own, count = borne(years[-1]['rows']), len([one for one in dues if one.get('part')])
    last = {row['party']: own[row['party']] - num(row.get('direct', '0')) + num(row.get('received', '0')) for row in years[-1]['rows']}
    for p in {line['party'] for line in lines} | {*last}:
        billed = only(lines, party=p, kind='ordinary') + only(lines, party=p, kind='corrected')
        must('delbetalningar', p, total(billed), last.get(p, 0))
        for k, one in enumerate(dues[:count]):
            exact = falls([year for year in years if (year['since'] or '') <= one['due']][-1], p, dues[:count])
            said = total(line for line in billed if line['instalment'] <= one['instalment'])
            if exact is None:
                report.skip('summan hittills när nya siffror gäller under året för samma parter')
            else:
                must('delbetalningar', f"{p} {one['due']}", abs(said - sum(exact[:k + 1])) < num(a['unit']))
    carry, left = only(lines, kind='carried-in'), by(carried.get('left', []))
    if left:
        report.skip('vad som var kvar att föra över: det vilar på avräkningen av året före')
    for year in carried.get('together', []) if carry else []:
        known = [one for one in years if (one['since'] or '') <= (year['since'] or '')][-1]
        must('överfört', 'tillsammans', num(year['amount']) - num(known['amount']), total(carried['left']))
        left = {p: one - by(known['rows']).get(p, 0) for p, one in by(year['rows']).items()}
    said = {line['party']: total(only(carry, party=line['party'])) for line in carry}
    must('överfört', 'rader', said, {p: one for p, one in left.items() if one} if carry else {})

def falls(year, p, dues):  # En parts exakta delbetalningar: andelen efter dagarna, det som inga dagar avgör i lika delar när parten är med.
    row, stretches, parts = only(year['rows'], party=p), year.get('stretches', []), [num(one['part']) for one in dues]
    beside = total(row, 'received') + total(row, 'ownFunding') - total(row, 'direct')
    among = [{one['party'] for one in s['rows']} for s in stretches]
    if not row or any(one == other for one, other in zip(among, among[1:])):
        return [F(0)] * len(dues) if not row else None
    weights = [[part * overlap(one, s) / overlap(one, one) for part, one in zip(parts, dues)] for s, all_ in zip(stretches, among) if p in all_]
    share = [(weight, total(only(s['rows'], party=p), 'exact')) for weight, s in zip(weights, [s for s, all_ in zip(stretches, among) if p in all_])]
    share, there = share or [(parts, total(row, 'exact'))], [sum(one) for one in zip(*weights)] or parts
    exact, amount = total(row, 'exact'), total(row)
    scale = amount / exact if exact and abs(amount - exact) >= num(year['unit']) else 1
    return [sum(scale * one * w[j] / sum(w) for w, one in share) + beside * there[j] / sum(there) for j in range(len(dues))]
def overlap(one, other):  # Dagarna som två tider har gemensamma.
    first, last = (date.fromisoformat(pick(one[end], other[end])) for pick, end in ((max, 'from'), (min, 'to')))
    return F(max((last - first).days + 1, 0))

def invoices(a, report):
    for one in a['agreements']:
        invoice(one, report)
    lines = [line for one in a['agreements'] for line in one['lines']]
    right = {one['party']: total(only(lines, party=one['party'])) for one in a['parties']}
    report.must('summor', 'parter', {**by(a['parties']), 'alla': num(a['amount'])}, {**right, 'alla': total(lines)})

def settle(a, report):
    must, paid, final, rows = report.must, a['allocations']['paid'], a['allocations']['final'], a['rows']
    for one in [final, paid][:2 if paid else 1]:
        allocation(one, report)
    for row in [*rows, a['unclaimed'], a['totals']]:
        must('avräkning', row.get('party', 'alla'), num(row['difference']), num(row['paid']) - num(row['final']))
    if a['outcome'] is not None:
        must('avräkning', 'utfall', num(final.get('cost', final['amount'])), near(num(a['outcome']), num(a['unit'])))
    sums = {f: total([*rows, a['unclaimed']], f) for f in ('paid', 'final', 'difference')}
    whole = num(final['amount']) + total(final['rows'], 'ownFunding')
    must('avräkning', 'summor', {**sums, 'slutligt': whole}, {**{f: num(a['totals'][f]) for f in sums}, 'slutligt': sums['final']})
    must('avräkning', 'slutligt', {p: one for p, one in by(rows, 'final').items() if one}, {p: one for p, one in borne(final['rows']).items() if one})
    known = {} if a['settlement'] == 'corrected' else {row['party']: borne(paid['rows']).get(row['party'], 0) for row in rows if not row['stated']}
    must('avräkning', 'betalt', {p: by(rows, 'paid')[p] for p in known}, known)
    lines = {line['party']: -num(line['amount']) for line in [*a['lines'], *a['host']]}
    # Ett bidrag efter regel räknas om av utfallet: den som lämnar in det lämnar skillnaden med.
    given = lambda side, p: total(only(side['rows'], party=p), 'received') if paid else 0
    granted = {p: given(paid, p) - given(final, p) for p in by(rows, 'final')}
    must('avräkning', 'bidrag', by(rows, 'granted'), {p: -one for p, one in granted.items()})
    owed = {p: one + by(rows, 'left')[p] + granted[p] for p, one in by(rows, 'difference').items()}
    must('avräkning', 'rader', lines, {p: one for p, one in owed.items() if one})
    if a['settlement'] == 'corrected':
        report.skip('det som betalats före rättelser')

# Kvittot: varje vikt ur sina led, och leden ur siffrorna.
def receipts(a, portions, exact, limits, queue, report):
    must, all_, figures, unit = report.must, a['receipts'], figured(a['figures'], report.must), num(a['unit'])
    phases, same = by(a.get('adjustments', {}).get('phases', []), 'part'), ('weight', 'share', 'exact', 'amount')
    adjusted = a.get('adjustments', {})
    known = {'amount': num(a.get('cost', a['amount'])), **{
        f'{name}:{i + 1}': num(one['amount']) for name in ('external', 'direct') for i, one in enumerate(adjusted.get(name, []))},
        **{f"own-funding:{one['party']}": num(one.get('part', one['amount'])) for one in adjusted.get('ownFunding', [])}}
    for i, one in enumerate(adjusted.get('external', [])):
        terms = {'percent': one.get('part'), 'cap': one.get('cap'), 'own-funding': next(iter(one.get('ownFunding', {}).values()), None)}
        known.update({f'external:{i + 1}:{name}': num(term) for name, term in terms.items() if term is not None})
    must('kvitton', 'siffra', {one: figures[one] for one in known if one in figures}, {one: known[one] for one in known if one in figures})
    for receipt, row in ((one, row) for one in all_ for row in only(a['rows'], party=one['party'])):
        p, left = row['party'], num(row['leftover'])
        right = [written(num(row[f])) for f in same] + [left, num(row['amount']) - left * unit, queue.index(p) + 1 if p in queue else None]
        must('kvitton', p, [written(num(receipt[f])) for f in (*same, 'leftover', 'down')] + [receipt['place']], right)
        for k, (part, share) in enumerate(portions):
            s = a['stretches'][k] if 'stretches' in a else None
            own, *others = [only(one['stretches'], **{'from': s['from']}) if s else [one] for one in (receipt, *all_)]
            others, isAll = sum(others, []), len(sum(others, [])) == len(share)
            must('kvitton', f'{p} {k + 1}', len(own), int(p in share))
            for one in own:
                said = [num(one['share']), num(one['exact'])] + ([one['to'], one['days'], num(one['amount'])] if s else [])
                must('kvitton', f'{p} {k + 1}', said, [share[p], exact[k][p]] + ([s['to'], s['days'], by(s['rows'])[p]] if s else []))
                must('vikter', f'{p} {k + 1}', not isAll or num(one['weight']) == share[p] * total(others, 'weight'))
                if 'terms' in one or a['key'] == 'equal' and p not in a.get('adjustments', {}).get('outside', []):
                    made = weigh(one['terms'], p, figures, [other.get('terms') for other in others], isAll, must) if 'terms' in one else 1
                    must('vikter', f'{p} {k + 1}', num(one['weight']), made * phases.get(p, 1))
                else:
                    report.skip('vikter som inte har led')
                size = abs(num(a['amount']))
                right = {(w, *stated(limit[w], size * share[p]), written(bounds(size, portions, [limit], unit)[k][p][w] * part))
                         for limit in only(limits, party=p) for w in ('floor', 'cap') if w in limit}
                said = {(own['which'], *stated(own, own.get('base')), num(own['limit'])) for own in one.get('limits', [])}
                must('golv, tak och pris', f'{p} kvitto', said, right)
STATUSES, PARTS = ['final', 'preliminary', 'inferred', 'example'], {'H': '12', 'T': '123', 'K': '1234', 'M': [f'{i + 1:02}' for i in range(12)]}
def figured(rows, must):  # Siffrorna efter namn och plats; årets egen är summan eller medelvärdet av alla dess delar, med den svagastes status.
    figures = {one[f]: num(one['value']) for one in rows for f in ('id', 'place')}
    for one in (one for one in rows if 'parts' in one):
        parts, kind = one['parts'], one['parts'][0]['period'][4:5]
        made = figures[one['id']] = total(parts, 'value') / (len(parts) if one['withinYear'] == 'mean' else 1)
        right = [written(made), max((part['status'] for part in parts), key=STATUSES.index), [one['period'] + kind + i for i in PARTS.get(kind, '')]]
        must('årets delar', one['id'], [num(one['value']), one['status'], [part['period'] for part in parts]], right)
    return figures
def stated(bound, base):  # Delen, vad den är av och hur stort det är; inget av en gräns i kronor.
    if 'part' not in bound:
        return None, None, None
    base = bound.get('lastYear', base)
    return num(bound['part']), bound['of'], written(base if isinstance(base, F) else num(base))
def weigh(terms, p, figures, others, isAll, must):
    """Ett leds värde är faktor × av / helhet: av är en siffra eller andra led, och helheten vad alla har tillsammans."""
    made = F(0)
    for k, term in enumerate(terms):
        factor, of, whole, per = (num(term[field]) if field in term else None for field in ('factor', 'of', 'whole', 'per'))
        same = [other[k] for other in others if other and len(other) > k]
        figure = figures.get(f"{term.get('measure')}:{term.get('period')}:{p}")
        if 'measure' in term:
            must('vikternas led', p, of, figure if per is None or whole else ceil(figure / per) if of != figure / per else of)
        for field in ('factor', 'of'):
            if f'{field}At' in term:
                must('vikternas led', f"{p} {term[f'{field}At']}", written(num(term[field])), figures.get(term[f'{field}At']))
        if 'terms' in term:
            must('vikternas led', p, of, weigh(term['terms'], p, figures, [one.get('terms') for one in same], isAll, must))
        if per is None and whole and isAll:
            must('vikternas led', f'{p} helhet', [whole, factor], [total(same, 'of'), num(same[0]['factor'])])
        made += factor * of / (whole or 1)
    return made

# Bidrag efter regel: delen, taket och egenfinansieringen, nedåt till enheten; belopp dras av före dem.
def grants(a, report):
    external, cost, unit, must = a['adjustments']['external'], num(a.get('cost', a['amount'])), num(a['unit']), report.must
    before, kept = total([one for one in external if 'part' not in one]), []
    for i, one in ((i, one) for i, one in enumerate(external) if 'part' in one):
        base, own = cost if one['of'] == 'cost' else num(one['base']), one.get('ownFunding')
        if own and not ('part' in own and cost < 0):  # Det som ska vara kvar är det också bredvid senare bidrag; av mindre än noll är det ingen del.
            kept.append(num(own['amount']) if 'amount' in own else num(own['part']) * cost)
        exact = num(one['part']) * base
        least = min([exact] + [num(one[f]) for f in ('cap',) if f in one] + [cost - one - before for one in kept])
        held = None if least == exact or exact < 0 else 'cap' if 'cap' in one and least == num(one['cap']) else 'own-funding'
        right = [base, exact, max(least, F(0)) // unit * unit, held]
        must('kostnad, påslag och bidrag', f'bidrag {i + 1}', [num(one['base']), num(one['exact']), num(one['amount']), one.get('heldBy')], right)
        before += num(one['amount'])

# Köp och sälj: varje rad ur sitt pris, och vem som får vad av vem ur raderna. Kvittot för en part har bara det som rör den.
def trade(a, report):
    must, hub, listed = report.must, a['through'], {row['party'] for row in a['parties']}
    for line in a['lines']:
        exact = num(line['quantity']) * num(line['price'])
        must('rader', line['place'], [num(line['exact']), num(line['amount']), line['seller'] == line['buyer']], [exact, near(exact, F(1, 100)), False])
        if line['item'] is not None:
            fits = [one for one in only(a['prices'], item=line['item'])
                    if one['seller'] in (None, line['seller']) and (one['from'] or '') <= (line['date'] or '')]
            price = max(fits, key=lambda one: (one['seller'] is not None, one['from'] or ''), default={'price': '-1'})
            must('priser', line['place'], num(line['price']), num(price['price']))
    pairs = summed((line['seller'], line['buyer'], num(line['amount'])) for line in a['lines'])
    must('vem som sålde till vem', 'par', summed(claim(one) for one in a['pairs']), pairs)
    must('saldon', 'parter', listed if len(listed) != 1 else set(), {p for pair in pairs for p in pair} if len(listed) != 1 else set())
    for row in a['parties']:
        sold, bought = (sum(n for pair, n in pairs.items() if pair[side] == row['party']) for side in (0, 1))
        must('saldon', row['party'], [num(row[f]) for f in ('sales', 'purchases', 'balance')], [sold, bought, sold - bought])
    flows = [(s, b, n) for pair, n in pairs.items() for s, b in ([pair] if hub in (None, *pair) else [(pair[0], hub), (hub, pair[1])])]
    owed = summed(flows + ([(b, s, -n) for s, b, n in flows] if a['netting'] else []))
    right = {pair: n for pair, n in owed.items() if (n > 0 or not a['netting']) and listed & {*pair}}
    must('vem som betalar vem', 'par', summed(claim(one) for one in a['claims']), right)
    if 'invoices' in a:
        must('fakturor', 'par', summed(claim(one) for one in a['invoices']), {pair: n for pair, n in right.items() if a['of'] in (None, *pair)})
def claim(one): return one['seller'], one['buyer'], num(one['amount'])
def summed(flows):  # Summor efter säljare och köpare.
    made = {}
    for seller, buyer, amount in flows:
        made[seller, buyer] = made.get((seller, buyer), 0) + amount
    return made
