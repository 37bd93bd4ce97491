"""Whether docs/verify.py holds what is true and tells what is not.

python3 tests/verify/mutants.py answers.json [count]: a list of {where, document}, every JSON answer of the golden cases. Each
must hold, or be not checked by name. Then claims are changed one at a time, drawn by a fixed seed: none may survive.
What is no claim (a title, a source, a note) is not changed, nor what another true answer may say: a limit that holds
nobody, a rule beside which another makes the same amounts. Exit code 0 when all hold and none survives.
"""
import collections
import importlib
import json
import pathlib
import random
import sys
from fractions import Fraction

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / 'docs'))
CHECKER = importlib.import_module('verify')

# The claims that are numbers, by the key they stand under; a row's or a receipt's, a line's, a total's.
ROW = {'weight', 'share', 'percent', 'exact', 'amount', 'leftover', 'unlimited', 'before', 'direct', 'received', 'ownFunding', 'toPay', 'per', 'perOf'}
NUMBERS = {
    'rows': ROW | {'paid', 'final', 'difference', 'granted', 'left', 'from', 'to', 'total'},
    'receipts': {'weight', 'share', 'exact', 'down', 'place', 'leftover', 'amount'},
    'terms': {'factor', 'of', 'whole'},
    'limits': {'limit', 'part', 'base'},
    'stretches': {'days', 'exact', 'amount', 'weight', 'share'},
    'totals': {'weight', 'amount', 'parties', 'paid', 'final', 'difference', 'total'},
    'unclaimed': {'paid', 'final', 'difference', 'total'},
    'leftover': {'units'},
    'external': {'amount', 'part', 'base', 'exact'}, 'direct': {'amount'}, 'ownFunding': {'amount', 'part', 'exact'}, 'surcharge': {'amount', 'part'},
    'lines': {'amount', 'percent', 'month', 'year', 'months', 'quantity', 'price', 'exact'},
    'pairs': {'amount'}, 'claims': {'amount'}, 'invoices': {'amount'}, 'parties': {'sales', 'purchases', 'balance'}, 'host': {'amount'},
    'amounts': {'amount', 'direct', 'received', 'toPay'},
    'instalments': {'amount', 'host', 'part'}, 'left': {'amount'},
    'agreements': {'amount'}, 'figures': {'value'}, 'parts': {'value'}, '': {'amount', 'cost', 'total', 'outcome'},
}
MOVED = ('amount', 'paid', 'final', 'difference', 'leftover', 'before', 'unlimited', 'total')
NOBODY = ('floor', 'half-up', 'webster', 'dhondt', 'cascade', 'huntington-hill')


def number(value):
    if isinstance(value, dict):
        return Fraction(int(value['numerator']), int(value['denominator']))
    return Fraction(value)


def decimal(value):
    whole = value * 10 ** 12
    text = str(abs(int(whole))).rjust(13, '0')
    text = (text[:-12] + '.' + text[-12:]).rstrip('0').rstrip('.')
    return ('-' if value < 0 else '') + text


def places(node, path=(), key=''):
    """Every object of an answer with its path and the list or key that it stands under."""
    if isinstance(node, dict):
        yield path, key, node
        for name, one in node.items():
            yield from places(one, path + (name,), name)
    elif isinstance(node, list):
        for i, one in enumerate(node):
            yield from places(one, path + (i,), key)


def at(document, path):
    for step in path:
        document = document[step]
    return document


def set_number(path, name, delta):
    def change(document):
        node = at(document, path)
        value = node[name]
        if isinstance(value, dict):
            node[name] = {**value, 'numerator': str(int(value['numerator']) + delta)}
        elif isinstance(value, int):
            node[name] = value + delta
        else:
            node[name] = decimal(number(value) + delta)
    return change


def moved(one, other, name, unit):
    def change(document):
        for path, sign in ((one, 1), (other, -1)):
            node = at(document, path)
            node[name] = decimal(number(node[name]) + sign * unit)
    return change


def replaced(path, name, value):
    def change(document):
        at(document, path)[name] = value
    return change


def removed(path):
    def change(document):
        del at(document, path[:-1])[path[-1]]
    return change


def mutants(document):
    """(what is changed, how) of an answer."""
    linked = figures_read(document)
    for path, key, node in places(document):
        isRoot = path == () or 'rounding' in node
        for name in sorted(NUMBERS.get('' if isRoot else key, ())):
            if name not in node or node[name] is None or isinstance(node[name], (list, bool)) or not is_claim(document, path, key, name, node, linked):
                continue
            for delta in (1, -1, 7):
                yield f'{key or "answer"}.{name}', set_number(path, name, delta)
        if isRoot and 'leftover' in node:
            yield from of_leftovers(path, node)
        if key == 'rows' and 'heldBy' in node:
            yield 'heldBy', replaced(path, 'heldBy', 'cap' if node['heldBy'] == 'floor' else 'floor')
            yield 'heldBy', replaced(path, 'heldBy', None)
        if 'parts' in node and 'withinYear' in node:
            if number(node['value']):
                yield 'figures.withinYear', replaced(path, 'withinYear', 'sum' if node['withinYear'] == 'mean' else 'mean')
            yield 'figures.status', replaced(path, 'status', 'final' if node['status'] == 'example' else 'example')
        if key == 'limits' and 'base' in node:
            yield 'limits.of', replaced(path, 'of', 'share' if node['of'] == 'last-year' else 'last-year')
        if key == 'stretches' and 'from' in node:
            for name in ('from', 'to'):
                yield f'stretches.{name}', replaced(path, name, node[name][:-2] + ('14' if node[name][-2:] != '14' else '15'))
        for name, some in node.items():
            if isinstance(some, list):
                yield from of_list(document, path + (name,), name, some)
    for path, which, bound in limits_that_hold(document):
        name = 'amount' if 'amount' in bound else 'part'
        yield f'limits.{which}', set_number(path, name, 1)


def figures_read(document):
    """The ids of figures that the terms of receipts name."""
    found = {'amount'} if 'receipts' in document else set()
    for path, key, node in places(document):
        if 'measure' in node and 'factor' in node:
            receipt = document['receipts'][path[path.index('receipts') + 1]]
            found.add(f"{node['measure']}:{node['period']}:{receipt['party']}")
        for field in ('factorAt', 'ofAt'):
            found.add(node.get(field))
    return found


def is_claim(document, path, key, name, node, linked):
    if key == 'figures':
        return 'parts' in node or node['id'] in linked or bool(node['place']) and node['place'] in linked or node['id'].startswith(('external:', 'own-funding:', 'direct:'))
    if key == 'ownFunding':
        # Of a grant it is what must remain, which may hold nothing.
        return 'party' in node
    if key == 'lines' and 'line' in node and 'amounts' not in node:
        # Of a line that is given nothing is calculated but its other column.
        return bool(node.get('of') or node.get('sum')) or (name != 'months' and node.get('month') not in (None, '0'))
    if key == 'lines' and name == 'exact':
        return 'seller' in node
    if key == 'stretches' and name == 'amount' and 'rows' in node:
        return at(document, path[:-2])['rounding'] not in ('half-up', 'floor')
    if key == 'terms' and name == 'factor':
        return number(node['of']) != 0 or 'factorAt' in node
    # Beside the sheet stands an amount that was set by hand.
    return not (name == 'amount' and 'totalLine' in node)


def of_leftovers(path, node):
    to = node['leftover']['to']
    others = [row['party'] for row in node['rows'] if row['party'] not in to]
    where = path + ('leftover',)
    if to:
        yield 'leftover.to', replaced(where, 'to', to[:-1])
        if others:
            yield 'leftover.to', replaced(where, 'to', [*to[:-1], others[0]])
        for rule in NOBODY:
            yield 'rounding', replaced(path, 'rounding', rule)
    if len(to) > 1:
        yield 'leftover.to', replaced(where, 'to', [to[1], to[0], *to[2:]])
    if others:
        yield 'leftover.to', replaced(where, 'to', [*to, others[-1]])
    isWhole = all((number(row['exact']) / number(node['unit'])).denominator == 1 for row in node['rows'])
    if not to and not isWhole and 'stretches' not in node:
        yield 'rounding', replaced(path, 'rounding', 'largest-remainder')
    for times in (7, 13):
        unit = number(node['unit']) * times
        if any((number(row['amount']) / unit).denominator > 1 for row in node['rows']):
            yield 'unit', replaced(path, 'unit', decimal(unit))
    weights = {row['weight'] for row in node['rows'] if row['weight'] != '0'}
    if node.get('key') not in (None, 'equal') and len(weights) > 1 and 'stretches' not in node and 'phases' not in node.get('adjustments', {}):
        yield 'key', replaced(path, 'key', 'equal')


def of_list(document, path, key, some):
    """One unit moved between two of a list, one of them left out, and two that change places."""
    if key in ('rows', 'lines', 'host', 'pairs', 'claims') and some and isinstance(some[0], dict):
        unit = Fraction(document.get('unit') or 1) if isinstance(document.get('unit') or '1', str) else 1
        for i in range(len(some) - 1):
            # What is billed and what is put right on one day are told apart by nothing.
            if 'due' in some[i] and all(some[i][field] == some[i + 1][field] for field in ('party', 'instalment')):
                continue
            for name in MOVED:
                if some[i].get(name) is not None and some[i + 1].get(name) is not None:
                    yield f'{key}: {name} moved', moved(path + (i,), path + (i + 1,), name, unit)
        for i, one in enumerate(some):
            numbers = [one[name] for name in ('amount', 'exact', 'paid', 'final', 'from', 'to', 'total', 'weight') if isinstance(one.get(name), (str, dict))]
            if any(number(value) for value in numbers):
                yield f'{key}: left out', removed(path + (i,))
            if key == 'rows' and i:
                yield f'{key}: party', replaced(path + (i,), 'party', some[0]['party'])
    if key in ('lines', 'host') and some and 'instalment' in some[0]:
        for i, one in enumerate(some):
            if number(one['amount']) and one['kind'] != 'settled':
                yield f'{key}: instalment', replaced(path + (i,), 'instalment', one['instalment'] + 1)
                yield f'{key}: due', replaced(path + (i,), 'due', '2001-01-01')
    if key == 'terms' and some:
        for i, term in enumerate(some):
            if number(term['factor']) * number(term['of']):
                yield 'terms: left out', removed(path + (i,))
    if key == 'parts' and some and 'place' in some[0]:
        for i, part in enumerate(some):
            yield 'parts: left out', removed(path + (i,))
            yield 'parts.period', replaced(path + (i,), 'period', some[i - 1]['period'])
    if key == 'queue' and len(some) > 1:
        for i in range(len(some) - 1):
            yield 'queue', replaced(path[:-1], 'queue', [*some[:i], some[i + 1], some[i], *some[i + 2:]])
    if key == 'amounts' and some and isinstance(some[0], dict):
        for i in range(len(some) - 1):
            if some[i].get('amount') and some[i + 1].get('amount'):
                yield 'amounts: moved', moved(path + (i,), path + (i + 1,), 'amount', 1)


def limits_that_hold(document):
    for path, key, node in places(document):
        if 'limits' not in node.get('adjustments', {}) or 'rows' not in node:
            continue
        held = {row['party']: row.get('heldBy') for row in node['rows']}
        limits = node['adjustments']['limits']
        for i, limit in enumerate(limits):
            which = held.get(limit['party'])
            same = [one for one in limits if one['party'] == limit['party'] and which in one]
            if which in limit and len(same) == 1 and 'stretches' not in node:
                yield path + ('adjustments', 'limits', i, which), which, limit[which]


def told(document):
    try:
        return CHECKER.verify(document)
    except ValueError:
        return None


def faults(report):
    return [f'{claim}: {fault}' for claim, found in report.claims.items() for fault in found]


def main(file, count=20000):
    answers = json.loads(pathlib.Path(file).read_text('utf8'))
    held, unknown, wrong, every = 0, collections.Counter(), [], []
    for i, answer in enumerate(answers):
        report = told(answer["document"])
        if report is None or faults(report):
            wrong.append(f"{answer['where']}: {'no such result' if report is None else faults(report)[0]}")
            continue
        held += bool(report.claims)
        unknown.update(report.unknown)
        every += [(i, what, change) for what, change in mutants(answer['document'])] if report.claims else []
    print(f'{held} results hold, {len(answers) - held - len(wrong)} are not checked, {len(wrong)} do not hold')
    for name, times in sorted(unknown.items()):
        print(f'  not checked in {times}: {name}')
    drawn = random.Random(16).sample(every, min(int(count), len(every)))
    texts = [json.dumps(answer['document']) for answer in answers]
    kinds, survivors = collections.Counter(), []
    for i, what, change in sorted(drawn, key=lambda one: one[0]):
        document = json.loads(texts[i])
        change(document)
        kinds[what] += 1
        if json.dumps(document) == texts[i]:
            raise AssertionError(f'{what} changes nothing')
        report = told(document)
        if report is not None and not faults(report):
            survivors.append(f"{answers[i]['where']}: {what}")
    print(f'{len(survivors)} survivors of {len(drawn)}, drawn of {len(every)} changes of {len(kinds)} kinds of claims')
    for line in [*wrong, *survivors][:40]:
        print(f'  {line}')
    return 1 if wrong or survivors or len(drawn) < int(count) else 0


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
