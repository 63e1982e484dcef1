/** Common given and family names, combined by chance: nobody in the demonstration is a real person. */
import { type Random, chance, pick } from './random.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export type Sex = 'woman' | 'man';

type GivenNames = Readonly<Record<Sex, readonly string[]>>;

/** By the time they were common in Finland: born before 1972, before 1996, later. */
const finnishGiven: readonly { readonly before: number; readonly names: GivenNames }[] = [
  {
    before: 1972,
    names: {
      woman:
        words(`Anne Arja Eija Eila Hannele Helena Irma Jaana Kaarina Kirsi Leena Liisa Maarit Marja Marjatta
        Merja Mervi Minna Päivi Pirjo Pirkko Raija Riitta Ritva Sari Seija Sirpa Soile Tarja Tuula Tuija Ulla`),
      man: words(`Ari Arto Esa Hannu Harri Heikki Ilkka Jari Jorma Jouni Juha Jukka Kalevi Kari Keijo Markku Martti
        Matti Mika Olavi Pasi Pekka Pentti Pertti Petri Raimo Reijo Risto Seppo Tapio Timo Veli Vesa`),
    },
  },
  {
    before: 1996,
    names: {
      woman:
        words(`Anna Annika Anni Anu Elina Elisa Essi Hanna Heidi Heli Henna Jaana Jenni Johanna Kaisa Katja
        Katri Laura Maija Mari Marika Marjo Niina Noora Outi Piia Riikka Sanna Satu Saara Sini Susanna Suvi Tanja Tiina`),
      man: words(`Antti Eero Harri Henri Ilkka Jaakko Jani Janne Jarkko Jarno Jere Joni Juho Jussi Kalle Kimmo Lauri
        Marko Mikko Niko Olli Petteri Sami Sampo Samuli Teemu Tero Tommi Toni Tuomas Ville`),
    },
  },
  {
    before: 9999,
    names: {
      woman:
        words(`Aada Aino Amanda Ella Emilia Emma Enni Helmi Iida Iiris Jenna Julia Kiia Lotta Milla Moona Neea
        Nella Oona Pinja Ronja Roosa Sara Senni Siiri Sofia Veera Venla Viivi Vilma`),
      man: words(`Aaro Aatu Akseli Arttu Aleksi Anton Daniel Eemeli Eetu Elias Emil Jesse Joona Juuso Kasper Konsta
        Luka Miro Niklas Oliver Onni Otto Rasmus Roope Santeri Topi Valtteri Veeti Vilho Väinö`),
    },
  },
];

const secondNames: GivenNames = {
  woman: words('Anneli Elisabet Emilia Helena Inkeri Johanna Kaarina Kristiina Maria Marjatta Orvokki Sofia'),
  man: words('Antero Eemil Ensio Henrik Ilmari Johannes Juhani Kalevi Mikael Olavi Petteri Tapani Tapio'),
};

const finnishFamily =
  words(`Airaksinen Ahonen Asikainen Eronen Eskelinen Haapalainen Hakkarainen Halonen Happonen
  Hartikainen Heikkinen Heiskanen Hiltunen Hirvonen Holopainen Honkanen Huttunen Hyttinen Hyvönen Hämäläinen Ikonen
  Issakainen Jalkanen Jeskanen Jormanainen Kainulainen Karhunen Kankkunen Karjalainen Karppinen Karttunen Karvinen
  Kauppinen Kettunen Kiiskinen Kinnunen Kokkonen Kokko Komulainen Kontkanen Korhonen Kortelainen Kosonen Kotilainen
  Kuittinen Kukkonen Kärkkäinen Könönen Laakkonen Laasonen Laitinen Lappalainen Laukkanen Lehikoinen Leinonen
  Lipponen Luostarinen Makkonen Martikainen Martiskainen Miettinen Mikkonen Muhonen Mustonen Mutanen Myller Mäkinen
  Määttänen Nenonen Nevalainen Nieminen Nissinen Nousiainen Nuutinen Nykänen Oinonen Pakarinen Parkkinen Partanen
  Parviainen Pennanen Pesonen Piiroinen Pitkänen Pulkkinen Puruskainen Pursiainen Pyykkönen Päivinen Pääkkönen
  Reijonen Ronkainen Rouvinen Ruotsalainen Ryynänen Räsänen Rönkkö Saarelainen Saastamoinen Sallinen Salminen
  Savolainen Sihvonen Silvennoinen Simonen Sirviö Sorsa Soikkeli Surakka Suhonen Tahvanainen Tanskanen Tarvainen
  Tiainen Timonen Toivanen Tolvanen Tuononen Turunen Turtiainen Törrönen Vainikainen Varis Varonen Vatanen Venäläinen
  Vilhunen Virtanen Voutilainen Vänskä Väisänen Väyrynen Ylönen Ärväs Äijälä`);

const swedishFamily = words(
  'Backman Björklund Ekholm Forsman Grönroos Holmström Lindberg Nyman Sjöblom Sundqvist',
);
const swedishGiven: GivenNames = {
  woman: words('Agneta Annika Camilla Ebba Ida Linnea Maria Sofia'),
  man: words('Anders Erik Fredrik Henrik Johan Kaj Niklas Oskar'),
};

/** Family names that differ by sex are given as the two forms. */
interface Names {
  readonly given: GivenNames;
  readonly family: Readonly<Record<Sex, readonly string[]>>;
}

const same = (text: string) => ({ woman: words(text), man: words(text) });

/** Names by the language most used among citizens of the country. */
const foreign: Readonly<Record<string, Names>> = {
  ru: {
    given: {
      woman: words('Elena Galina Irina Ljudmila Marina Natalia Oksana Olga Svetlana Tatjana Valentina Vera'),
      man: words('Aleksandr Andrei Boris Dmitri Igor Mihail Nikolai Oleg Pavel Sergei Viktor Vladimir'),
    },
    family: {
      woman: words(
        'Andrejeva Fjodorova Ivanova Kuznetsova Lebedeva Morozova Nikolajeva Petrova Romanova Sokolova',
      ),
      man: words('Andrejev Fjodorov Ivanov Kuznetsov Lebedev Morozov Nikolajev Petrov Romanov Sokolov'),
    },
  },
  uk: {
    given: {
      woman: words(
        'Alina Daryna Halyna Hanna Iryna Kateryna Liudmyla Nadiia Oksana Olena Solomiia Tetiana Yuliia',
      ),
      man: words('Andrii Bohdan Denys Ihor Maksym Mykola Oleh Oleksandr Petro Roman Serhii Taras Vasyl'),
    },
    family:
      same(`Bondarenko Hrytsenko Ivanchenko Kovalenko Kravchenko Lysenko Marchenko Moroz Oliinyk Savchenko
      Shevchuk Tkachenko Tymoshchuk Zinchenko`),
  },
  et: {
    given: {
      woman: words('Kadri Katrin Liis Piret Triin Ülle'),
      man: words('Andres Jaan Margus Rein Tarmo Urmas'),
    },
    family: same('Kask Kukk Lepik Mägi Pärn Rebane Saar Sepp Tamm Vaher'),
  },
  ar: {
    given: {
      woman: words('Amal Fatima Hanan Layla Maryam Nour Rana Salma Zainab'),
      man: words('Ahmed Ali Hassan Ibrahim Khaled Mahmoud Omar Samir Yousef'),
    },
    family: same('Abbas Al-Hamid Al-Jabiri Darwish Haddad Kassem Mansour Nasser Saleh Younis'),
  },
  so: {
    given: {
      woman: words('Amina Asha Fadumo Halima Hodan Ifrah Khadra Sahra'),
      man: words('Abdi Ahmed Farah Hassan Ismail Mohamed Nur Yusuf'),
    },
    family: same('Abdullahi Ali Dahir Farah Hussein Jama Mohamud Omar Warsame'),
  },
  fa: {
    given: {
      woman: words('Farzana Laleh Maryam Mina Parisa Shirin Zahra Zohra'),
      man: words('Ali Amir Habib Javad Mostafa Navid Reza Said'),
    },
    family: same('Ahmadi Azizi Ebrahimi Haidari Hosseini Karimi Mohammadi Nazari Rahimi Sadeghi'),
  },
  th: {
    given: {
      woman: words('Kanya Malee Nok Pranee Somchai Suda'),
      man: words('Anan Chai Niran Somsak Wichai'),
    },
    family: same('Boonmee Chaiyasit Saelim Srisuk Thongchai Wongsa'),
  },
  vi: {
    given: { woman: words('Hoa Lan Linh Mai Thu'), man: words('Dung Hieu Minh Nam Tuan') },
    family: same('Bui Dang Le Nguyen Pham Tran Vo'),
  },
  tr: {
    given: {
      woman: words('Ayşe Elif Fatma Meryem Zeynep'),
      man: words('Emre Hüseyin Mehmet Mustafa Yılmaz'),
    },
    family: same('Aydın Çelik Demir Kaya Şahin Yıldırım'),
  },
  en: {
    given: {
      woman: words('Blessing Grace Joy Priya Sunita'),
      man: words('Daniel Emmanuel Kofi Rajesh Samuel'),
    },
    family: same('Adeyemi Boateng Mensah Okafor Rai Sharma Thapa'),
  },
};

export interface PersonName {
  readonly given: string;
  readonly family: string;
}

/** @param origin language of the name: 'fi', 'sv' or one of the foreign ones */
export function personName(random: Random, origin: string, sex: Sex, birthYear: number): PersonName {
  const own = foreign[origin];
  if (own) return { given: pick(random, own.given[sex]), family: pick(random, own.family[sex]) };
  if (origin === 'sv') {
    return { given: pick(random, swedishGiven[sex]), family: pick(random, swedishFamily) };
  }
  const first = pick(random, finnishGiven.find(({ before }) => birthYear < before)?.names[sex] ?? []);
  const second = pick(random, secondNames[sex]);
  const family = pick(random, finnishFamily);
  const isDouble = sex === 'woman' && chance(random, 0.04);
  return {
    given: chance(random, 0.75) && second !== first ? `${first} ${second}` : first,
    family: isDouble ? `${family}-${pick(random, finnishFamily)}` : family,
  };
}

const streets =
  words(`Koivutie Kuusitie Mäntytie Rantatie Niittytie Peltotie Metsäpolku Koulutie Myllytie Suvantokuja
  Lähdetie Kivikkotie Ratakatu Puistokatu Harjukatu Siltakatu Torikatu Päivölänkuja Ahotie Louhitie`);

export function streetAddress(random: Random): string {
  const house = `${pick(random, streets)} ${1 + Math.floor(random() * 60)}`;
  return chance(random, 0.45)
    ? `${house} ${pick(random, ['A', 'B', 'C'])} ${1 + Math.floor(random() * 40)}`
    : house;
}
