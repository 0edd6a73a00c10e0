/** Words of embeds, and of the page where a city puts one together. */
export const embedZh = {
  title: (name: string) => `${name} · 嵌入`,
  checked: '资料核对',
  openMap: '打开能放大的地图',
  newTab: '在新页打开',
  kinds: { itinerary: '路线', city: '城市', drama: '剧目', spot: '地方', map: '地图' },
  go: {
    itinerary: '看整条路线',
    city: '看整座城',
    drama: '看整部剧',
    spot: '看这个地方',
    map: '看整张地图',
  },
  walked: (cities: string, length: string, km: string, atLeast: boolean, stops: string) =>
    `${cities}${length}，` + (km && `步行 ${km} 公里${atLeast ? '以上' : ''}，`) + `${stops}站。`,
  mapOf: (city: string) => `${city}取景地图`,
  mapOfAll: '取景地图',
  mapLead: (places: number) => `${places} 处，一处一格：实格有人署名说在这里拍，空格据称，虚格是戏里。`,
  mapAllLead: (cities: number, places: number) => `${cities} 座城，${places} 处。点越大，场数越多。`,
  places: '地方',
  days: '路线',
  more: (n: number) => `另有 ${n} 处，在整页上。`,
  none: '没有查到取景地。',
  facts: '每条的出处在整页上；打点线的没有出处。',
  cityDots: '有取景地的城市',
  here: '嵌入这一页',
};

export const embedEn: typeof embedZh = {
  title: (name) => `${name} · embed`,
  checked: 'sources gone through',
  openMap: 'Open the map to zoom',
  newTab: 'opens a new tab',
  kinds: { itinerary: 'day', city: 'city', drama: 'drama', spot: 'place', map: 'map' },
  go: {
    itinerary: 'See the whole day',
    city: 'See the whole city',
    drama: 'See the whole drama',
    spot: 'See this place',
    map: 'See the whole map',
  },
  walked: (cities, length, km, atLeast, stops) =>
    `${cities}, ${length.toLowerCase()}: ` +
    (km && `${atLeast ? 'at least ' : ''}${km} km on foot, `) +
    `${stops} stops.`,
  mapOf: (city) => `${city} on screen: the map`,
  mapOfAll: 'The map of filming places',
  mapLead: (places) =>
    `${places} places, a cell for each: full where a named source says it was shot here, hollow where it is said to be, dashed where the story is set.`,
  mapAllLead: (cities, places) =>
    `${cities} cities, ${places} places. The larger the dot, the more scenes.`,
  places: 'Places',
  days: 'Days',
  more: (n) => `${n} more on the full page.`,
  none: 'No filming place was found.',
  facts: 'The source of each is on the full page; what is dotted has none.',
  cityDots: 'Cities with filming places',
  here: 'Embed this page',
};
