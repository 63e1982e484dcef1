/**
 * Writes the example lists in `examples/`: `npx tsx server/imports/make-examples.ts`. The same files each time. All
 * people are invented, and their identity codes are from the artificial range.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { addDays, artificialIdentityCode, asDay, type Day } from '@polku/domain';
import { stringify } from 'csv-stringify/sync';
import { strToU8, unzipSync, zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';

const folder = path.resolve(import.meta.dirname, '../../examples');

const families = [
  ...['Korpiaho', 'Lehtovaara', 'Suursalmi', 'Ylikangas', 'Mäntyharju', 'Kivijoki', 'Rantapuro', 'Haapasuo'],
  ...[
    'Järvelänkoski',
    'Öhman',
    'Pitkäaho',
    'Sinisalo',
    'Tuulisaari',
    'Vuorenlaita',
    'Åkerfelt',
    'Hietakangas',
  ],
  ...[
    'Niittylampi',
    'Oravasuo',
    'Piirainen',
    'Rautiola',
    'Salmenkaita',
    'Taipaleenmäki',
    'Uusikartano',
    'Varpula',
  ],
];
const givens = [
  ...['Aino Maria', 'Eero Juhani', 'Helmi', 'Ilmari Kalevi', 'Jaakko', 'Kaisa Elina', 'Lauri', 'Maija Liisa'],
  ...[
    'Niilo',
    'Oona',
    'Pekka Tapani',
    'Raija',
    'Sanni Sofia',
    'Teemu',
    'Urho',
    'Veera',
    'Väinö',
    'Ylva',
    'Åsa',
    'Ossi',
  ],
];

interface Person {
  readonly family: string;
  readonly given: string;
  readonly birth: Day;
  readonly code: string;
  readonly number: number;
}

/** The same people each time: primes spread names and birth dates without chance. */
function person(number: number): Person {
  const birth = addDays(asDay('1962-03-04'), (number * 379) % 15_900);
  return {
    number,
    family: families[(number * 7) % families.length] ?? '',
    given: givens[(number * 11) % givens.length] ?? '',
    birth,
    code: artificialIdentityCode(birth, 900 + (number % 100)),
  };
}

const people = (from: number, count: number) => Array.from({ length: count }, (_, at) => person(from + at));
const finnish = (day: Day) => `${Number(day.slice(8))}.${Number(day.slice(5, 7))}.${day.slice(0, 4)}`;
const padded = (day: Day) => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
const compact = (day: Day) => day.replaceAll('-', '');
const wrongCode = (code: string) => code.slice(0, 10) + (code.endsWith('0') ? '1' : '0');
const phone = (number: number) => `050 000 ${String(1000 + number * 37).slice(-4)}`;

function numberedList(): string {
  const heading = [
    ...[
      'Asiakasnro',
      'Sukunimi',
      'Etunimet',
      'Hetu',
      'Syntymäaika',
      'Kotikunta',
      'Osoite',
      'Postinro',
      'Ptp',
    ],
    ...[
      'Puh.',
      'Sähköposti',
      'Työtön alkaen',
      'Turvakielto',
      'Asiointikieli',
      'Kansalaisuus',
      'Huomautuksia',
    ],
  ];
  const towns = [
    'Joensuu',
    'JOENSUU',
    'Liperi ',
    'Kontiolahti',
    'Outokumpu',
    'Joensuun kaupunki',
    '167',
    'Nurmes',
  ];
  const writings = [finnish, padded, (day: Day) => day, compact];
  const rows = people(1, 36).map((one, at) => [
    `PK-${1000 + one.number}`,
    at % 9 === 4 ? one.family.toUpperCase() : one.family,
    at % 7 === 3 ? ` ${one.given}  ` : one.given,
    at % 6 === 5 ? '' : at % 10 === 7 ? one.code.toLowerCase() : one.code,
    (writings[at % writings.length] ?? finnish)(one.birth),
    towns[at % towns.length] ?? '',
    `Kuvitteellinen katu ${at + 1}`,
    '80100',
    'JOENSUU',
    at % 8 === 6 ? '-' : phone(one.number),
    at % 4 === 0 ? `Asiakas${one.number}@esimerkki.example` : '',
    finnish(addDays(asDay('2024-01-08'), at * 19)),
    at % 12 === 2 ? 'x' : at % 3 === 0 ? 'ei' : '',
    at % 11 === 5 ? 'ruotsi' : 'suomi',
    'Suomi',
    '',
  ]);
  const change = (at: number, column: string, value: string) => {
    const row = rows[at];
    if (row) row[heading.indexOf(column)] = value;
  };
  change(0, 'Huomautuksia', '=SUMMA(1;2)');
  change(1, 'Osoite', 'c/o Kuvitteellinen\r\nrappu B');
  change(3, 'Kotikunta', 'Eno');
  change(10, 'Kotikunta', 'Hesa');
  change(12, 'Kotikunta', 'Kuopio');
  change(13, 'Hetu', wrongCode(person(14).code));
  change(15, 'Syntymäaika', '31.2.1980');
  change(18, 'Etunimet', '');
  change(20, 'Syntymäaika', '1.1.1970');
  change(22, 'Turvakielto', 'kts. kansio');
  change(24, 'Sähköposti', 'ei ole');
  change(26, 'Työtön alkaen', '01/02/2025');
  change(28, 'Puh.', '+358 50 000 4321');
  change(30, 'Huomautuksia', "Robert'); drop table client;-- <script>alert(1)</script>");
  const again = rows[4]?.map((cell) => cell) ?? [];
  const [third] = people(3, 1);
  const namesake = third
    ? [
        'PK-2001',
        third.family,
        third.given,
        artificialIdentityCode(third.birth, 987),
        finnish(third.birth),
        'Liperi',
        '',
        '',
        '',
        '050 000 7777',
        '',
        '',
        '',
        'suomi',
        'Suomi',
        'Eri henkilö kuin PK-1003?',
      ]
    : [];
  const unborn = [
    'PK-2002',
    'Tuleva',
    'Toivo',
    '',
    '1.1.2031',
    'Joensuu',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '',
  ];
  const empty = heading.map(() => '');
  return stringify([heading, ...rows.slice(0, 20), empty, ...rows.slice(20), again, namesake, unborn], {
    delimiter: ';',
    record_delimiter: '\r\n',
  });
}

function newcomersList(): string {
  const heading = [
    ...[
      'Nimi',
      'Syntymäaika',
      'Kotikunta',
      'Puhelin',
      'E-mail',
      'Äidinkieli',
      'Kansalaisuus',
      'Tilapäinen suojelu',
    ],
    ...['Suojelu voimassa asti', 'Osatyökykyinen', 'Opiskelee', 'Kotivanhempi', 'Työtön alkaen', 'Lähde'],
  ];
  const names = [
    ['Коваленко Оксана', 'ukraina', 'Ukraina'],
    ['Шевчук, Тарас', 'ukrainan kieli', 'ukrainalainen'],
    ['الحسيني، فاطمة', 'arabia', 'Irak'],
    ['حداد عمر', 'ar', 'Syyria'],
    ['Yıldırım, Çağla', 'turkki', 'Turkki'],
    ['Nguyễn Thị Hương', 'vietnam', 'Vietnam'],
    ['von Ahlfors Märta', 'ruotsi', 'Suomi'],
    ["O'Mallory, Siân", 'englanti', 'Irlanti'],
    ['Warsame Axmed Faarax', 'somali', 'Somalia'],
    ['Õunapuu, Žanna', 'viro', 'EE'],
  ] as const;
  const towns = ['Joensuu', 'Kitee', 'Lieksa', 'Ilomantsi', 'Juuka', 'Kides'];
  const rows = people(200, 30).map((one, at) => {
    const [name, language, country] = names[at % names.length] ?? names[0];
    const isOwn = at < names.length;
    const isUkrainian = country === 'Ukraina' || country === 'ukrainalainen';
    return [
      isOwn ? name : `${one.family}, ${one.given}`,
      at % 2 === 0 ? finnish(one.birth) : one.birth,
      towns[at % towns.length] ?? '',
      phone(one.number),
      at % 3 === 0 ? `uusi${at}@esimerkki.example` : '',
      isOwn ? language : 'suomi',
      isOwn ? country : at % 4 === 0 ? 'FI' : 'Suomen kansalainen',
      isUkrainian ? 'kyllä' : '',
      isUkrainian ? '4.3.2027' : '',
      at % 5 === 1 ? 'kyllä' : at % 5 === 2 ? 'ei' : '',
      at % 6 === 0 ? 'x' : '',
      at % 7 === 0 ? 'ja' : '',
      at % 2 === 0 ? finnish(addDays(asDay('2025-02-03'), at * 9)) : '',
      'Kotoutumisen lista',
    ];
  });
  const long = `Wolfeschlegelsteinhausenbergerdorff${'-Ylikangas'.repeat(14)}`;
  const row = (name: string, birth: string, town: string, language: string, country: string) => [
    name,
    birth,
    town,
    '',
    '',
    language,
    country,
    '',
    '',
    '',
    '',
    '',
    '',
    '',
  ];
  const odd = [
    row(`${long}, Anna`, '12.7.1988', 'Joensuu', 'saksa', 'Saksa'),
    row(`${'Pitkä'.repeat(41)}, Nimi`, '13.7.1988', 'Joensuu', 'suomi', 'Suomi'),
    row('Ilonen 😀, Riemu', '14.7.1988', 'Joensuu', 'suomi', 'Suomi'),
    row('Mononyymi', '15.7.1988', 'Joensuu', 'indonesia', 'Indonesia'),
    row('Kielinen, Mielo', '16.7.1988', 'Joensuu', 'klingon', 'Suomi'),
    row('VÃ¤isÃ¤mÃ¶, TyttÃ¶', '17.7.1988', 'Joensuu', 'suomi', 'Suomi'),
    row('Nimettömä, Aika', '', 'Joensuu', 'suomi', 'Suomi'),
  ];
  return stringify([heading, ...rows, ...odd], { record_delimiter: '\n' });
}

type Cell = string | number | Date | null;

function cell(value: Cell) {
  if (value === null || value === '') return null;
  if (value instanceof Date) return { value, type: Date, format: 'dd.mm.yyyy' } as const;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}

const dateOf = (day: Day) => new Date(`${day}T00:00:00Z`);

async function workbook(): Promise<Buffer> {
  const heading = [
    ...[
      'Nro',
      'Kund nr',
      'Efternamn',
      'Förnamn',
      'Personbeteckning',
      'Född',
      'Hemkommun',
      'Postnr',
      'Telefon',
    ],
    ...['Arbetslös sedan', 'Spärrmarkering', 'Koko nimi (kaava)'],
  ];
  const towns = [
    'Joensuu',
    'Kontiolahti',
    'Lieksa',
    'Nurmes',
    'Kides',
    'Tohmajärvi',
    'Rääkkylä',
    'Juuka',
    'Polvijärvi',
  ];
  const rows = people(400, 36).map((one, at): Cell[] => [
    at + 1,
    `EX${one.number}`,
    one.family,
    one.given,
    at % 4 === 3 ? null : one.code,
    dateOf(one.birth),
    // one cell merged over three people
    at % 3 === 0 ? (towns[Math.floor(at / 3) % towns.length] ?? null) : null,
    at % 5 === 0 ? 2100 : 80_100,
    500_001_000 + at * 13,
    at % 2 === 0 ? dateOf(addDays(asDay('2025-01-02'), at * 11)) : 'okänd',
    at % 13 === 6 ? 'ja' : at % 4 === 0 ? 'nej' : null,
    null,
  ]);
  const set = (at: number, column: string, value: Cell) => {
    const row = rows[at];
    if (row) row[heading.indexOf(column)] = value;
  };
  set(5, 'Personbeteckning', wrongCode(person(405).code));
  set(8, 'Personbeteckning', person(402).code);
  set(8, 'Född', dateOf(person(402).birth));
  set(11, 'Spärrmarkering', 'fråga kunden');
  set(14, 'Född', 33_000);
  set(14, 'Personbeteckning', null);
  set(20, 'Arbetslös sedan', 45_700);
  const title = {
    value: 'Kundlista – sysselsättning',
    type: String,
    columnSpan: 5,
    fontWeight: 'bold' as const,
  };
  const merged = rows.map((row, at) =>
    row.map((value, column) =>
      column === 6 && at % 3 === 0 && value
        ? { value: String(value), type: String, rowSpan: 3 }
        : cell(value),
    ),
  );
  const sheets = [
    { sheet: 'Ohje', data: [[cell('Tämä tiedosto on esimerkki. Ihmiset ovat keksittyjä.')]] },
    {
      sheet: 'Asiakkaat 2026',
      data: [
        [null],
        [title],
        [null],
        heading.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...merged,
        [null],
        [cell('Yhteensä'), cell(rows.length)],
      ],
    },
    {
      sheet: 'Summat',
      data: [[cell('Kunta'), cell('Asiakkaita')], ...towns.map((town) => [cell(town), cell(4)])],
    },
  ];
  const bytes = await writeWorkbook(sheets).toBuffer();
  return withFormulas(
    bytes,
    rows.map((row) => `${row[2]} ${row[3]}`),
  );
}

/** The writer stores no result of a formula, so the last column is put in by hand as Excel saves it. */
function withFormulas(bytes: Buffer, results: readonly string[]): Buffer {
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet2.xml';
  let xml = Buffer.from(parts[name] ?? []).toString('utf8');
  for (const [at, result] of results.entries()) {
    const row = at + 5;
    const formula = `<c r="L${row}" t="str"><f>CONCATENATE(C${row}," ",D${row})</f><v>${result}</v></c>`;
    xml = xml.replace(new RegExp(`(<row r="${row}"[^>]*>.*?)(</row>)`, 's'), `$1${formula}$2`);
  }
  const sameTime = { mtime: new Date('2026-11-01T00:00:00Z') };
  return Buffer.from(zipSync({ ...parts, [name]: strToU8(xml) }, { level: 6, ...sameTime }));
}

/** Every letter of the list has its byte in Windows-1252, which below 256 is that of Unicode. */
function windows1252(text: string): Buffer {
  const far: Readonly<Record<string, number>> = { '€': 0x80, '–': 0x96, Š: 0x8a, š: 0x9a, Ž: 0x8e, ž: 0x9e };
  return Buffer.from(Array.from(text, (letter) => far[letter] ?? letter.charCodeAt(0)));
}

writeFileSync(path.join(folder, 'clients-semicolon-windows-1252.csv'), windows1252(numberedList()));
writeFileSync(path.join(folder, 'clients-comma-utf8.csv'), `\ufeff${newcomersList()}`);
writeFileSync(path.join(folder, 'clients.xlsx'), await workbook());
