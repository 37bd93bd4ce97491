#!/usr/bin/env python3
"""Prövar svar av `allocate … --format json` utan programmet: python3 verify.py svar.json … (- är standard input).

Allt räknas om, med exakta bråk, ur det som står i svaret självt; ingen rad är hämtad ur programmet. Reglerna står i
docs/rounding.md och docs/agreements.md. Slutkod 0: inget brister, 1: något håller inte, 2: en fil är inget sådant svar."""
import importlib, json, re, sys
from datetime import date, timedelta
from fractions import Fraction as F
from math import ceil, floor

class Report:
    """Varje påstående med sina brister, och det som inte prövas, med namn."""
    def __init__(self): self.claims, self.unknown = {}, []
    def skip(self, what): self.unknown += [what] * (what not in self.unknown)
    def must(self, claim, where, said, right=True):
        pairs = [(where, said, right)]
        if isinstance(said, dict):
            pairs = [(f'{where} {k}', said.get(k), right.get(k)) for k in {**said, **right}]
        if pairs:
            self.claims.setdefault(claim, []).extend(f'{at}: {shown(one)}, ska vara {shown(other)}' for at, one, other in pairs if one != other)

# Tal: text med decimaler, eller täljare och nämnare; till närmaste hela enhet, halva från noll; och så som tal skrivs i
# svaret: exakt, eller med tolv decimaler där inga decimaler räcker.
def num(value):
    over, under = (value['numerator'], value['denominator']) if isinstance(value, dict) else (value, '1')
    if not all(isinstance(text, str) and re.fullmatch(r'-?[0-9]+(\.[0-9]+)?', text) for text in (over, under)):
        raise ValueError(f'{value!r} är inget belopp: det är text med decimaler, eller täljare och nämnare')
    return F(over) / F(under)
def near(value, unit): return floor(abs(value) / unit + F(1, 2)) * unit * (1 if value >= 0 else -1)
def written(value): return value if 10 ** 400 % value.denominator == 0 else near(value, F(1, 10 ** 12))
def shown(value): return ', '.join(map(shown, value)) if isinstance(value, (list, tuple, set)) else str(value)
def by(rows, field='amount'): return {row['party']: num(row[field]) for row in rows if row.get(field) is not None}
def total(rows, field='amount'): return sum((num(row[field]) for row in rows if row.get(field) is not None), F(0))
def borne(rows):  # Vad var och en bär: sin del, och det som den finansierar själv.
    own = by(rows, 'ownFunding')
    return {p: one + own.get(p, 0) for p, one in by(rows).items()}
def only(rows, **fields): return [row for row in rows if all(row.get(field) == value for field, value in fields.items())]

# Avrundningen: exakta enheter blir hela; en kreditering är sin debiterings spegelbild.
FIRST = {'webster': F(1, 2), 'webster-1.2': F(3, 5), 'webster-1.4': F(7, 10), 'dhondt': 1, 'huntington-hill': 0}
def rounds(a, claimed, exact):  # Om beloppen är regelns egna av de exakta; vad den lämnade över, vem som fick vad av det, och kön dit.
    scale, (name, _, named) = (-1 if num(a['amount']) < 0 else 1) / num(a['unit']), a['rounding'].partition(':')
    units, code, lots = scale * num(a['amount']), {row['party']: row['code'] for row in a['rows']}, a['leftover'].get('drawn', {}).get('parties', [])
    claimed, exact = ({p: scale * one for p, one in some.items()} for some in (claimed, exact))
    size = exact if any(exact.values()) else by(a['rows'], 'share')  # Av noll kronor är turordningen vikternas.
    able, each = [p for p in exact if size[p] > 0], 'each' in name or name == 'largest-remainder'
    # Av lika går den som drogs först, sedan störst vikt, sedan lägst kod.
    ties = sorted(able, key=lambda p: (lots.index(p) if p in lots else len(lots), -size[p], code[p]))
    if name in FIRST:
        fits = divisors(name, claimed, units, exact, ties)
        return {p: one / scale if fits else 'efter delningstalen ett annat' for p, one in claimed.items()}, 0, {}, []
    if name == 'cascade':
        made, left, whole = {}, units, sum(exact.values())
        for p in exact:
            made[p] = floor(left * exact[p] / whole + F(1, 2)) if exact[p] else 0
            left, whole = left - made[p], whole - exact[p]
        return {p: one / scale for p, one in made.items()}, 0, {}, []
    down = {p: floor(x if name.startswith(('floor', 'largest')) else x + F(1, 2)) for p, x in exact.items()}
    queue = [named] if named else {
        'remainder': sorted(ties, key=lambda p: -(exact[p] % 1)), 'largest': sorted(ties, key=lambda p: -size[p]),
        'first': able, 'last': able[::-1]}.get(name.rsplit('-', 1)[-1], [])
    rest = floor(units) - sum(down.values())
    takers = [p for p in queue if rest > 0 or down[p] > 0][:abs(rest)] if each else queue[:1] if rest else []
    took = {p: (1 if rest > 0 else -1) if each else rest for p in takers}
    return {p: (down[p] + took.get(p, 0)) / scale for p in exact}, rest, took, queue
def divisors(name, claimed, units, exact, ties):  # Delningstal: ingen enhet vore mer värd hos någon annan, och lika går i turordning.
    def worth(p, k):
        if name == 'huntington-hill':
            return k == 0, exact[p] ** 2 / (k * (k + 1)) if k else 0, -ties.index(p)
        return False, exact[p] / (k + (FIRST[name] if k == 0 or name == 'dhondt' else F(1, 2))), -ties.index(p)
    if sum(claimed.values()) != units or any(n < 0 or n % 1 or (n and not exact[p]) for p, n in claimed.items()):
        return False
    return units == 0 or min(worth(p, claimed[p] - 1) for p in ties if claimed[p]) > max(worth(p, claimed[p]) for p in ties)
def running(claim, p, said, due, whole, unit, must):  # Delarna blir helheten, och summan hittills är alltid mindre än en enhet från den exakta.
    scale = whole / sum(due) if sum(due) and abs(whole - sum(due)) >= unit else 1
    far = [k + 1 for k in range(len(said)) if abs(sum(said[:k + 1]) - scale * sum(due[:k + 1])) >= unit]
    must(claim, p, [sum(said), far], [whole, []])

# Golv och tak: den som en gräns håller betalar gränsen, alla andra ett och samma pris per viktenhet.
def bounds(size, portions, limits, unit):  # Högsta golv och lägsta tak för varje part i varje del av året, i kronor som om alla dagar vore sådana.
    found = [{} for _ in portions]
    for party, which, limit in ((limit['party'], which, limit) for limit in limits for which in ('floor', 'cap') if which in limit):
        own, bound = {k: size * share[party] for k, (_, share) in enumerate(portions) if party in share}, limit[which]
        worth = {k: num(bound['amount']) if 'amount' in bound else num(bound['part']) * (num(bound['lastYear']) if 'lastYear' in bound else one) for k, one in own.items()}
        year = sum(portions[k][0] * one for k, one in worth.items()) / unit
        whole = (floor if which == 'cap' else ceil)(year) / year if limit.get('strict') and year else 1
        for k, one in worth.items():
            held = found[k].setdefault(party, {})
            held[which] = (min if which == 'cap' else max)(one * whole, held.get(which, one * whole))
    return found
def priced(size, share, bound):  # Vad var och en betalar inom sina gränser, och vilken gräns som håller den.
    low = {p: bound.get(p, {}).get('floor', 0) for p in share}
    top = {p: bound.get(p, {}).get('cap', size + low[p] + 1) for p in share}
    paid = lambda price: {p: min(max(price * share[p], low[p]), top[p]) for p in share}
    turns = {limit / share[p] for p in share if share[p] for limit in (low[p], top[p])}
    price = max((turn for turn in turns if sum(paid(turn).values()) <= size), default=F(0))
    moving = sum(share[p] for p in share if low[p] <= price * share[p] < top[p])
    price += (size - sum(paid(price).values())) / moving if moving else 0
    return paid(price), {p: 'cap' if price * share[p] > top[p] else 'floor' for p in share if not low[p] <= price * share[p] <= top[p]}
def exactly(amount, portions, limits, unit):  # Exakta belopp i varje del av året, och vad gränser håller där; None där ingen gräns gör något.
    limits, size = [limit for limit in limits if any(limit['party'] in share for _, share in portions)], abs(amount)
    found = bounds(size, portions, limits, unit)
    if not limits or (amount == 0 and not any(own.get('floor') for each in found for own in each.values())):
        return [{p: amount * part * one for p, one in share.items()} for part, share in portions], None
    made = [(part * (-1 if amount < 0 else 1), *priced(size, share, own)) for (part, share), own in zip(portions, found)]
    return [{p: part * one for p, one in paid.items()} for part, paid, _ in made], [held for _, _, held in made]

# Ett fördelat belopp: run, split, explain, och det som andra svar vilar på.
def allocation(a, report):
    must, rows, unit, amount, adjusted = report.must, a['rows'], num(a['unit']), num(a['amount']), a.get('adjustments', {})
    share, weight, whole, stretches = by(rows, 'share'), by(rows, 'weight'), num(a['totals']['weight']), a.get('stretches', [])
    slack = F(len(rows), 10 ** 12) if any(len(row['weight'].partition('.')[2]) >= 12 for row in [*rows, a['totals']]) else 0
    outside, portions = adjusted.get('outside', []), spread(a, stretches, must) if stretches else [(F(1), share)]
    limits = [limit for limit in adjusted.get('limits', []) if limit['party'] not in outside]
    exact, held = exactly(amount, portions, limits, unit)
    owed = {p: sum(one.get(p, 0) for one in exact) for p in share}
    must('summor', 'parter och belopp', [len(share), len(rows), total(rows)], [a['totals']['parties']] * 2 + [num(a['totals']['amount'])])
    parts = {p: sum(part * one.get(p, 0) for part, one in portions) for p in share}
    must('andelar', 'andel', {**share, 'summa': sum(share.values())}, {**parts, 'summa': 1})
    must('andelar', 'procent', by(rows, 'percent'), {p: near(one * 100, F(1, 100)) for p, one in share.items()})
    must('andelar', 'vikt', [p for p in share if weight[p] < 0 or abs(share[p] * whole - weight[p]) > slack or weight[p] and p in outside], [])
    must('andelar', 'vikter', abs(sum(weight.values()) - whole) <= slack)
    if a.get('key') == 'equal' and not stretches and 'phases' not in adjusted:
        must('vikter', 'lika', weight, {p: int(p not in outside) for p in share})
    elif a.get('key') and 'receipts' not in a:
        report.skip('vikternas underlag: siffrorna står i explain')
    days = lambda p, which: sum(part for (part, _), own in zip(portions, held or []) if own.get(p) == which)
    most = {p: 'cap' if days(p, 'cap') >= days(p, 'floor') else 'floor' for p in share if days(p, 'cap') or days(p, 'floor')}
    must('golv, tak och pris', 'håller', {row['party']: row['heldBy'] for row in rows if 'heldBy' in row}, most)
    plain = {} if held is None else rounds(a, by(rows, 'unlimited'), {p: amount * share[p] for p in share})[0]
    must('golv, tak och pris', 'utan dem', by(rows, 'unlimited'), plain)
    sign, (made, rest, took, queue) = -1 if amount < 0 else 1, rounds(a, by(rows), owed)
    must('belopp', 'exakt', by(rows, 'exact'), {p: written(one) for p, one in owed.items()})
    must('belopp', f"avrundat med {a['rounding']},", {**by(rows), 'helhet': amount % unit}, {**made, 'helhet': 0})
    must('restkronor', 'till', [num(a['leftover']['units']), a['leftover']['to'], a.get('queue', queue)], [sign * rest, list(took), queue])
    must('restkronor', 'enheter', by(rows, 'leftover'), {p: sign * took.get(p, 0) for p in owed})
    charge, cost = adjusted.get('surcharge', {'amount': '0'}), num(a.get('cost', a['amount']))
    added = near(num(charge['part']) * cost, unit) if 'part' in charge else num(charge['amount'])
    own = {one['party']: int(num(one['part']) * cost / unit) * unit if 'part' in one else num(one['amount']) for one in adjusted.get('ownFunding', [])}
    must('kostnad, påslag och bidrag', 'att fördela', [num(charge['amount']), amount], [added, cost + added - total(adjusted.get('external', [])) - sum(own.values())])
    must('kostnad, påslag och bidrag', 'egen', by(adjusted.get('ownFunding', [])), own)
    must('kostnad, påslag och bidrag', 'egen exakt', by(adjusted.get('ownFunding', []), 'exact'), {one['party']: num(one['part']) * cost for one in adjusted.get('ownFunding', []) if 'part' in one})
    if any('part' in one for one in adjusted.get('external', [])):
        beside('grants')(a, report)
    direct = {p: total(only(adjusted.get('direct', []), party=p)) for p in share}
    received = {p: total(only(adjusted.get('external', []), to=p)) for p in share}
    if any(one.get('to') not in (None, *share) for one in adjusted.get('external', [])):
        report.skip('bidrag till den som inte är med: ingen rad lämnar in det')
    nonzero = lambda some: {p: one for p, one in some.items() if one}
    must('betalt direkt', 'av kostnaden', nonzero(by(rows, 'direct')), nonzero(direct))
    must('betalt direkt', 'bidrag', nonzero(by(rows, 'received')), nonzero(received))
    must('betalt direkt', 'egen finansiering', by(rows, 'ownFunding'), own)
    left = {p: borne(rows)[p] - direct[p] + received[p] for p in by(rows, 'direct')}
    must('betalt direkt', 'kvar', by(rows, 'toPay'), left)
    per, paid = by(rows, 'per'), borne(rows)  # Av en siffra med tolv decimaler är bara de kända.
    close = lambda p, one: (one * 10 ** 11) % 1 and abs(per[p] * one - paid[p]) * 10 ** 12 <= abs(per[p]) + one
    must('kronor per', 'part', per, {p: per[p] if p in per and close(p, one) else written(paid[p] / one) for p, one in by(rows, 'perOf').items()})
    if any('before' in row for row in rows):
        alone = exactly(amount, [(F(1), portions[0][1])], limits, unit)[0][0]
        must('delar av året', 'utan ändring', by(rows, 'before'), rounds(a, by(rows, 'before'), {p: alone.get(p, F(0)) for p in share})[0])
    for p, year in by(rows).items() if stretches else []:
        running('delar av året', p, [by(s['rows']).get(p, F(0)) for s in stretches], [one.get(p, 0) for one in exact], year, unit, must)
    for k, s in enumerate(stretches):
        must('delar av året', s['from'], {**by(s['rows'], 'exact'), 'alla': num(s['amount'])}, {
            **exact[k], 'alla': num(s['amount']) if a['rounding'] in ('half-up', 'floor') else total(s['rows'])})
        must('golv, tak och pris', s['from'], {row['party']: row['heldBy'] for row in s['rows'] if 'heldBy' in row}, held[k] if held else {})
    if 'receipts' in a:
        beside('receipts')(a, portions, exact, limits if held else [], queue, report)
    if 'costs' in a:
        report.skip('costs: vad som sattes i kalkylen, och vad den var utan det')
    for kind, field in (('invoice', 'ledger'), ('settle', 'settled')):
        if field in a:
            beside(kind)(a[field], report)
def spread(a, stretches, must):  # Årets alla dagar en gång, var del med sin del av beloppet; vad var och en bär av den.
    last, days = date(int(a['year']) - 1, 12, 31), sum(s['days'] for s in stretches)
    for s in stretches:
        first, last = last + timedelta(1), date.fromisoformat(s['to'])
        right = [str(first), (last - first).days + 1, 1, num(a['amount']) * s['days'] / days]
        must('delar av året', s['from'], [s['from'], s['days'], total(s['rows'], 'share'), num(s['exact'])], right)
    must('delar av året', 'slut', last, date(int(a['year']), 12, 31))
    return [(F(s['days'], days), by(s['rows'], 'share')) for s in stretches]

# Det som vilar på fördelade belopp prövas av filen bredvid.
def beside(name): return lambda *given: getattr(importlib.import_module('verify_sums'), name)(*given)
KINDS = {'pairs claims': beside('trade'), 'from alternatives': beside('compare'), 'instalments': beside('invoice'),
         'parties agreements amount': beside('invoices'),
         'settlement': beside('settle'), 'totalLine': beside('cost'), 'unclaimed agreements': beside('plan'), 'cooperation years': beside('plan'),
         'lines parties': beside('planLines'), 'leftover': allocation,
         'agreement years': lambda a, report: [allocation(one, report) for one in a['years']],
         **dict.fromkeys('folders verdict counts formats written'.split(), lambda a, report: report.skip('check, audit, survey, list och import'))}
def verify(a):  # Prövar ett svar. ValueError: det är inget sådant, eller av en annan version.
    kinds, report = [KINDS[kind] for kind in KINDS if isinstance(a, dict) and {*kind.split(), 'schemaVersion'} <= a.keys()], Report()
    if not kinds:
        raise ValueError('inget svar som allocate ger som JSON')
    version = a['schemaVersion']
    if type(version) is not int or version != 2:
        raise ValueError(f"schemaVersion är {'texten ' * isinstance(version, str)}{version!r}, bara heltalet 2 är känt")
    try:
        kinds[0](a, report)
    except ImportError:
        report.skip('summor: verify_sums.py saknas bredvid')
    except (LookupError, TypeError, ValueError, ArithmeticError, AttributeError) as fault:
        report.must('formen', repr(fault), False)
    if report.claims:
        report.skip('det som inget räknas ur: namn, koder, platser, källor, status, beslut, betalningsdagar, texter, fakturanummer, filer, och siffror som inget led läser')
    return report
def pairs(fields):  # Ett objekt har varje nyckel en gång.
    if len(dict(fields)) < len(fields):
        raise ValueError(f'en nyckel står två gånger bland {shown([name for name, _ in fields])}')
    return {name: Truth(one) if isinstance(one, bool) else one for name, one in fields}
class Truth:  # Sant är inget heltal, fast Python räknar det som 1.
    def __init__(self, said): self.said = said
    def __bool__(self): return self.said
    def __eq__(self, other): return isinstance(other, (bool, Truth)) and self.said == bool(other)
    def __repr__(self): return str(self.said).lower()
class Floating:  # Inget svar har ett flyttal: det är varken belopp eller heltal, och lika med inget.
    def __init__(self, text): self.text = text
    def __repr__(self): return self.text
def read(file): return json.load(file, object_pairs_hook=pairs, parse_float=Floating, parse_constant=Floating)
def main(files):
    code = 0
    for name in files or ['-']:
        try:
            report = verify(read(sys.stdin if name == '-' else open(name, encoding='utf8')))
        except (OSError, ValueError, RecursionError) as fault:
            print(f'{name}: {"för många nivåer" if isinstance(fault, RecursionError) else fault}', file=sys.stderr)
            code = 2
            continue
        print(name)
        for claim, faults in report.claims.items():
            print(f'  {"HÅLLER INTE (does not hold)" if faults else "håller (holds)"}: {claim}', *faults, sep='\n    ')
            code = max(code, 1) if faults else code
        print(*(f'  ej prövat (not checked): {what}\n' for what in report.unknown), sep='', end='')
    return code
if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
