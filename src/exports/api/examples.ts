/** A way to use the data, to be copied as it stands. `home` is the full address of the folder of the version. */
export interface Example {
  readonly name: string;
  readonly code: (home: string) => string;
}

/** One example for each tool, from the shortest to the longest. */
export const examples: readonly Example[] = [
  {
    name: 'curl',
    code: (home) =>
      `curl -sO ${home}spots.csv\ncurl -s ${home}dramas.json | jq -r '.dramas[] | [.id, .title.zh, (.scenes | length)] | @tsv'`,
  },
  {
    name: 'QGIS',
    code: (home) => `iface.addVectorLayer('/vsicurl/${home}spots.geojson', 'ruxi', 'ogr')`,
  },
  {
    name: 'R',
    code: (home) =>
      [
        'library(sf)',
        `spots <- st_read("${home}spots.geojson")`,
        'pins <- spots[spots$mode == "pin", ]',
        'plot(st_geometry(pins))',
        'table(pins$city_en, pins$claim)',
      ].join('\n'),
  },
  {
    name: 'Python',
    code: (home) =>
      [
        'import json',
        'from urllib.request import urlopen',
        '',
        `with urlopen('${home}dramas.json') as answer:`,
        "    dramas = json.load(answer)['dramas']",
        '',
        'for drama in dramas:',
        "    for scene in drama['scenes']:",
        "        if scene['claim'] == 'confirmed':",
        "            print(drama['title']['zh'], scene['spot'], scene['sources'])",
      ].join('\n'),
  },
];
