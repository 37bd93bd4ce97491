import { describe, expect, it } from 'vitest';
import { NOWHERE } from '../../../tests/helpers/cooperation.js';
import type { Party } from '../../kernel/party.js';
import { partiesMeant, regionsMeant } from './party-meant.js';

const party = (id: string, name: string, code = id): Party => ({ id, name, code, at: NOWHERE });
const PARTIES = [
  party('osteraker', 'Österåker', '0117'),
  party('karlshamn', 'Karlshamn', '1082'),
  party('solvesborg', 'Sölvesborg', '1083'),
  party('dals-ed', 'Dals-Ed', '1438'),
  party('grupp-1', 'Grupp 1'),
  party('boras', 'Borås', '1490'),
  party('orebro', 'Örebro', '1880'),
  party('habo', 'Håbo', '0305'),
  party('gotland', 'Gotland', '0980'),
  party('vgr', 'Region Västra Götaland', '14'),
  party('region-orebro', 'Region Örebro län', '18'),
];
const meant = (text: string, code = text) => partiesMeant(PARTIES)({ code, text }).map(({ id }) => id);

describe('a place of a statistic means a party', () => {
  it.each([
    ['Karlshamn', '1082', ['karlshamn']],
    ['117', '117', ['osteraker']],
    ['0117', '0117', ['osteraker']],
    ['Karlshamns kommun', 'Karlshamns kommun', ['karlshamn']],
    ['Sölvesborgs kommun', 'Sölvesborgs kommun', ['solvesborg']],
    ['Borås stad', 'Borås stad', ['boras']],
    ['Borås¹', 'Borås¹', ['boras']],
    ['Karlshamn*', 'Karlshamn*', ['karlshamn']],
    ['Sölvesborgs kommun 1)', 'Sölvesborgs kommun 1)', ['solvesborg']],
    ['Grupp 1', 'Grupp 1', ['grupp-1']],
    ['Dals–Eds kommun', 'Dals–Eds kommun', ['dals-ed']],
    ['Borås', 'Borås', ['boras']],
    ['BORÅS KOMMUN', 'BORÅS KOMMUN', ['boras']],
    ['Örebro kommun', 'Örebro kommun', ['orebro']],
    ['Örebro', 'Örebro', ['orebro']],
    ['Örebro län', 'Örebro län', ['region-orebro']],
    ['Örebro län', '18', ['region-orebro']],
    ['region-orebro', 'region-orebro', ['region-orebro']],
    ['Ragnarök', '9999', []],
    ['Håbo', '0305', ['habo']],
    ['habo', 'habo', ['habo']],
    ['Habo', 'Habo', []],
    ['Habo', '0643', []],
    ['0643 Habo', '0643 Habo', []],
    ['Håbo', '643', []],
    ['Håbo', '12', ['habo']],
    ['Riket', '00', []],
    ['Karlshamns kn', 'Karlshamns kn', ['karlshamn']],
    ['1082. Karlshamn', '1082. Karlshamn', ['karlshamn']],
    ['1082-Karlshamn', '1082-Karlshamn', ['karlshamn']],
    ['1082, Karlshamn', '1082, Karlshamn', ['karlshamn']],
    ['1082 - Karlshamn', '1082 - Karlshamn', ['karlshamn']],
    ['Karlshamn (K)', 'Karlshamn (K)', ['karlshamn']],
    ['Karlshamns k:n', 'Karlshamns k:n', ['karlshamn']],
    ['Gotlands län', '09', []],
    ['Karlshamn (1082)', 'Karlshamn (1082)', ['karlshamn']],
    ['Karlshamn 1082', 'Karlshamn 1082', ['karlshamn']],
    ['Karlshamn (1083)', 'Karlshamn (1083)', ['solvesborg', 'karlshamn']],
    ['0018', '0018', ['region-orebro']],
    ['Örebro läns landsting', 'Örebro läns landsting', ['region-orebro']],
    ['Landstinget i Örebro län', 'Landstinget i Örebro län', ['region-orebro']],
    ['Västra Götalandsregionen', 'Västra Götalandsregionen', ['vgr']],
    ['Region Gotland', 'Region Gotland', ['gotland']],
    ['Gotlands kommun', 'Gotlands kommun', ['gotland']],
  ])('%s with code %s', (text, code, ids) => expect(meant(text, code)).toEqual(ids));

  it.each([
    ['Örebro', ['region-orebro']],
    ['Örebro län', ['region-orebro']],
    ['18', ['region-orebro']],
    ['Karlshamn', []],
    ['Gotland', ['gotland']],
  ])('a county called %s means %j', (text, ids) => {
    expect(regionsMeant(PARTIES)({ code: text, text }).map(({ id }) => id)).toEqual(ids);
  });

  it('a code and a name that mean two parties mean neither alone', () => {
    expect(meant('Karlshamn', '1083')).toEqual(['solvesborg', 'karlshamn']);
  });
});
