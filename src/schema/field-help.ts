/**
 * What a field that may be missing is for, in Chinese, under the sentence its schema describes it with. The schemas keep
 * one language, since editors' programs show it; the doctor speaks both.
 */
export const chineseHelp: Readonly<Record<string, string>> = {
  'Day the entry was added, for the feed: 2026-11-22.': '这一条是哪天加的，写成 2026-11-22。',
  'A short text: Chinese as a plain string, or { zh: …, en: … }.':
    '一句话：只写中文，或者写成 { zh: …, en: … }。',
  'Chinese, the site’s base language.': '中文。中文总要有。',
  'Name as it stands on the ground.': '地方的名字，照当地牌子上写的。',
  'Name of the site.': '网站的名字。',
  'What the visitor chooses by.': '访客选地图时看到的名字。',
  'Name of the edition, in the head and foot and in every title.':
    '城市版的名字，页头、页脚和每页标题都用它。',
  'Six-digit administrative code, in quotes.': '六位行政区划代码，加引号。',
  'Box in WGS-84 degrees that holds every spot of the city.':
    '把全城的地方都框在里面的四条边，按 WGS-84 写度数。',
  'Latitude of its southern edge.': '最南边的纬度。',
  'Longitude of its western edge.': '最西边的经度。',
  'Latitude of its northern edge.': '最北边的纬度。',
  'Longitude of its eastern edge.': '最东边的经度。',
  'Slug of an entry, as in its file name.': '那一条的短名，和文件名一样。',
  'Name of the motif on its ticket.': '剧票上那幅图案的名字。',
  'Name of the motif drawn for it.': '给这处地方画的图案的名字。',
  'Two or three sentences at the head of the page.': '页首的两三句话。',
  'One or two sentences at the head of the page.': '页首的一两句话。',
  'What it is about, in a few words.': '说的是什么，几个字就够。',
  'What was counted, in a few words: the label of its row.': '数的是什么，几个字就够，图上当行名。',
  'What was found, in a sentence.': '查到了什么，一句话。',
  'The value itself.': '值本身。',
  'When it was true: 2025, 2025-03, 2025-03-30, or unknown.':
    '什么时候的事：2025、2025-03、2025-03-30，或者 unknown（不知道）。',
  'Price: words, and a number where there is one.': '票价：一句话，有数字就再写上数字。',
  'Opening hours: words, and OpenStreetMap’s syntax where it can be said so.':
    '开放时间：一句话，能写成 OpenStreetMap 写法的就再写一遍。',
  'Minutes to allow: one number, or [least, most].': '留多少分钟：一个数，或者 [最少, 最多]。',
  'Ids from content/sources.yaml that say so.': '是谁说的：content/sources.yaml 里登记过的代号。',
  'Title as its makers write it, without 《》.': '剧名，照片方的写法，不加《》。',
  'Title of the page.': '这一页的标题。',
  'Its heading.': '这一章的标题。',
  'Its title, or what it is where it has none.': '出处的标题；没有标题的，写它是什么。',
  'micro-drama, series or film.': 'micro-drama（短剧）、series（连续剧）或 film（电影）。',
  'What sort of place it is.': '是哪一类地方。',
  'city, region, road or invented: only a city is a point on the map.':
    'city（城）、region（一带）、road（一路）或 invented（虚构）；只有城在地图上有点。',
  'director, writer, cast or maker.':
    'director（导演）、writer（编剧）、cast（演员）或 maker（出品）。',
  'Names of people or bodies.': '人或单位的名字。',
  'Slugs of the cities where it was shot or is set.': '拍摄地和故事所在的城，写短名。',
  'Slugs of the cities it goes through.': '路线经过的城，写短名。',
  'Slugs of the cities. A city brings along what is within it.':
    '包括哪些城，写短名；城里的县区自动带上。',
  'How well the drama as a whole is documented.': '整部剧的材料有多可靠。',
  'strong, medium or weak: how firm the mark at the end of its bar is.':
    'strong（强）、medium（中）或 weak（弱）：这个数有多可靠。',
  'Two or three sentences for its ticket: what it is about, without spoiling it.':
    '剧票上的两三句话：讲什么，不说破。',
  'Where the story is set: a place name, as 淮安.': '故事在哪里：一个地名，像“淮安”。',
  'Where the story is set.': '故事在哪里。',
  'Where the camera stood: a place name, as 昆山.': '镜头在哪里：一个地名，像“昆山”。',
  'What a visitor should do about it.': '旅客该怎么办。',
  'How its ticket is printed.': '剧票怎么印。',
  'Dark, middle and accent ink.': '三种墨色：深、中、点缀。',
  'Global id of a scene: the drama’s slug, two hyphens, and usually the spot’s slug.':
    '这场戏的名字：剧的短名、两个连字符、地方的短名。',
  'Anchor of the chapter.': '这一章在页面上的短名。',
  'Its name on the page, and its anchor.': '这个数在页面上的短名。',
  'Short name; its key is read from <ID>_KEY.': '短名；密钥从 <ID>_KEY 读。',
  'Slug of the spot where it was shot, or where the story is set if the claim is `setting`.':
    '在哪里拍的，写地方的短名；claim 是 setting 的，写故事发生的地方。',
  'confirmed, reported or setting. Never higher than the sources allow.':
    'confirmed（实拍）、reported（据称）或 setting（戏里）。出处撑到哪一级写哪一级。',
  'What one sees, in a sentence or two.': '画面里看得见什么，一两句话。',
  'One of wgs84, gcj02, bd09, each as [latitude, longitude].':
    'wgs84、gcj02、bd09 三种里写一种，像 [纬度, 经度]。',
  'Where the spot is: one of wgs84, gcj02, bd09, with accuracy in metres and verified true or false.':
    '地方在哪里：wgs84、gcj02、bd09 三种里写一种，再写 accuracy（误差，米）和 verified（核没核过）。',
  'Degrees clockwise from north.': '镜头朝向：正北为 0，顺时针数度数。',
  'File under content/pictures/.': 'content/pictures/ 里的文件名。',
  'What the picture shows, for someone who cannot see it.': '照片里有什么，说给看不见的人听。',
  'Who made it.': '谁拍的。',
  'Whom the licence wants named, in its own letters.': '授权要求署谁的名，照原文写。',
  'Under which terms it may be shown: CC BY 4.0, or who allowed it and when.':
    '凭什么能用：CC BY 4.0，或者谁在什么时候答应的。',
  'Its licence, by its SPDX name.': '授权的名字，用 SPDX 写法。',
  'Licence of our prose and data.': '网站的文字和数据按什么授权。',
  'On what terms the tiles may be used.': '地图瓦片按什么条件可以用。',
  'Slug of its city.': '在哪座城，写短名。',
  'Postal address, as one would show it to a driver.': '地址，写成能给司机看的样子。',
  'How far off the point may be, in metres.': '这个点可能差多少米。',
  'Whether a looked-up reading backs the point.': '点有没有核过：true（核过）或 false（没核过）。',
  'Whether one may go in.': '能不能进去。',
  'Day of the check.': '哪天核的。',
  'desk: from sources; site: somebody stood there.':
    'desk（查资料核的）或 site（有人到现场核的）。',
  'Price as a person says it.': '票价，照人说话的样子写。',
  'Hours as a person says them.': '开放时间，照人说话的样子写。',
  'On what terms a crew may shoot.': '剧组来拍要什么条件。',
  'Two sentences: what the day is, and for whom.': '两句话：这一天怎么走，适合谁。',
  'half-day, one-day or two-day.': 'half-day（半天）、one-day（一天）或 two-day（两天）。',
  'Its days, each with a title, a start and its stops.': '一天一天写，每天有标题、出发时刻和各站。',
  'Local time the day starts, in quotes.': '当天几点出发，加引号，像 "09:00"。',
  'Places in the order of the day.': '当天去的地方，按先后。',
  'Minutes.': '停多少分钟。',
  'Chapters in the order of the page.': '各章，按页面上的先后。',
  'A few English words at the right end of the heading.': '标题右边的几个英文词。',
  'Paragraphs above the figures.': '数字上方的几段话。',
  'Words of the link.': '链接上的字。',
  'A paragraph.': '一段话。',
  'values of one unit, changes in per cent, or spans of time.':
    'values（同一单位的数）、changes（增减百分比）或 spans（起止时间）。',
  'What the chart shows, for those who cannot see it.': '图里有什么，说给看不见的人听。',
  'Growth in per cent.': '增减了百分之几。',
  'First month or day that was counted.': '从哪个月或哪天数起。',
  'Last month or day that was counted.': '数到哪个月或哪天。',
  'A page of the site: cities/nanjing.': '站内的一页，像 cities/nanjing。',
  'The pair in two sentences of its own.': '用两句话说清这部剧的两个地方。',
  'Who published it: paper, office, site, or the person.':
    '谁发布的：报纸、单位、网站，或者某个人。',
  'The line on the door.': '门面上的那句话。',
  'What the site is, in a sentence, for search engines and feeds.':
    '一句话说网站是什么，给搜索引擎和订阅用。',
  'Address the site is served from; SITE_URL overrides it.': '网站的网址；SITE_URL 可以盖过它。',
  'Address the edition is served from.': '城市版的网址。',
  'Address of the repository, as https://github.com/owner/name.':
    '代码仓库的网址，写成 https://github.com/owner/name。',
  'Languages the site is built in, base language first.': '网站有哪些语言，主语言写在前面。',
  'Where visitors report mistakes.': '访客到哪里报错。',
  'Street maps, in the order they are offered.': '街道地图，按列出的先后。',
  'Addresses of the tiles with {z}, {x}, {y}, {s} for the server and {key} for the key. Several are laid over one another.':
    '瓦片的网址，里面写 {z}、{x}、{y}，服务器写 {s}，密钥写 {key}；写几个就叠几层。',
  'Datum of the tiles. CGCS2000 counts as wgs84.': '瓦片的坐标系；CGCS2000 算 wgs84。',
  'Who must be named on the map.': '地图上必须署谁的名。',
  'Where the attribution leads.': '署名链到哪里。',
  'The nearest zoom that the provider has tiles for.': '最大放到哪一级还有瓦片。',
  'Day on which the facts were last gone through as a whole.': '资料最近一次整体核对是哪天。',
};
