import type { Language, Wording } from './language.ts'
import { type SearchFault, searchFaultMessage } from './search-faults.ts'

/** What can be wrong outside documents: in a command line, a pipeline file or the machine. Data only; the wording is below. */
export type Trouble =
  | { code: 'no_such_path'; path: string }
  | { code: 'nothing_matches'; pattern: string }
  | { code: 'same_stem'; first: string; second: string; stem: string }
  | { code: 'yaml_syntax'; message: string }
  | { code: 'unknown_key'; key: string; nearest: string | null; known: string[] }
  | { code: 'missing_key'; key: string }
  | { code: 'wrong_value'; key: string; expected: string }
  | { code: 'wrong_option'; option: string; value: string; expected: string }
  | { code: 'nothing_to_import' }
  | { code: 'paths_with_retry' }
  | { code: 'standard_input_alone' }
  | { code: 'name_without_input' }
  | { code: 'several_without_out'; option: string; count: number }
  | { code: 'bytes_without_out'; format: string }
  | { code: 'no_format'; known: string[] }
  | { code: 'too_many_rows'; rows: number; most: number }
  | { code: 'no_such_ledger'; path: string }
  | { code: 'no_such_document'; id: string }
  | { code: 'ambiguous_document'; id: string; candidates: string[] }
  | { code: 'same_document'; id: string }
  | { code: 'not_preferred'; id: string }
  | { code: 'no_such_list'; region: string; year: number }
  | { code: 'no_lists'; region: string }
  | { code: 'ambiguous_list'; region: string; year: number; candidates: string[] }
  | { code: 'no_list_for_year'; year: number }
  | { code: 'year_of_all_regions'; name: string }
  | { code: 'one_year_twice'; year: number }
  | { code: 'one_plan'; region: string; years: readonly [number, number] }
  | { code: 'unknown_section'; section: string; nearest: string | null; known: string[] }
  | { code: 'no_sections' }
  | { code: 'repeated_entry'; section: string; word: string; first: string }
  | { code: 'repeated_spelling'; section: string; spelling: string; word: string; owner: string }
  | { code: 'example_without_word'; word: string; example: string }
  | { code: 'unknown_reference'; section: string; word: string; reference: string }
  | { code: 'no_such_item'; path: string; known: string[] }
  | { code: 'no_such_page'; page: number; count: number }
  | { code: 'no_pages'; path: string }
  | { code: 'one_file_at_a_time'; pattern: string; count: number }
  | { code: 'no_such_value'; words: string; known: string[] }
  | { code: 'several_alike'; words: string; count: number }
  | { code: 'nothing_said' }
  | { code: 'said_of_another'; option: string; of: readonly string[]; target: string }
  | { code: 'finding_on_correction'; finding: string }
  | { code: 'item_is_there'; path: string }
  | { code: 'no_such_correction'; id: string }
  | { code: 'ambiguous_correction'; id: string; candidates: string[] }
  | { code: 'corrections_file'; message: string }
  | { code: 'query_fault'; message: string }
  | { code: 'search_fault'; fault: SearchFault }
  | { code: 'sql_not_reading' }
  | { code: 'sql_too_long'; seconds: number }
  | { code: 'sql_too_large' }
  | { code: 'gold_fault'; message: string }
  | { code: 'figure_over_bar'; name: string; figure: string; bar: number }
  | { code: 'figure_under_bar'; name: string; figure: string; bar: number }
  | { code: 'ledger_fault'; path: string; message: string }
  | { code: 'not_a_ledger'; path: string }
  | { code: 'newer_ledger'; path: string; version: number; known: number }
  | { code: 'cannot_read'; path: string; message: string }
  | { code: 'cannot_write'; path: string; message: string }
  | { code: 'unexpected'; message: string }

type Code = Trouble['code']

const troubleWordings: { [C in Code]: Wording<Extract<Trouble, { code: C }>> } = {
  no_such_path: {
    zh: ({ path }) => `${path}：文件或文件夹不存在`,
    en: ({ path }) => `${path}: no such file or folder`,
  },
  nothing_matches: {
    zh: ({ pattern }) => `“${pattern}”没有匹配到任何文件`,
    en: ({ pattern }) => `no file matches "${pattern}"`,
  },
  same_stem: {
    zh: ({ first, second, stem }) => `${first} 与 ${second} 去掉文件夹和扩展名后同名（${stem}）；请改名或分开处理`,
    en: ({ first, second, stem }) =>
      `${first} and ${second} have one name without folder and ending (${stem}); rename one or run them apart`,
  },
  yaml_syntax: {
    zh: ({ message }) => `YAML 语法错误：${message}`,
    en: ({ message }) => `not valid YAML: ${message}`,
  },
  unknown_key: {
    zh: ({ key, nearest, known }) => `未知的键“${key}”；${nearest === null ? `可用的键：${known.join('、')}` : `是否应为“${nearest}”？`}`,
    en: ({ key, nearest, known }) =>
      `unknown key "${key}"; ${nearest === null ? `there are: ${known.join(', ')}` : `did you mean "${nearest}"?`}`,
  },
  missing_key: {
    zh: ({ key }) => `缺少键“${key}”`,
    en: ({ key }) => `the key "${key}" is missing`,
  },
  wrong_value: {
    zh: ({ key, expected }) => `“${key}”的值不对，应为 ${expected}`,
    en: ({ key, expected }) => `the value of "${key}" is not right; it should be ${expected}`,
  },
  wrong_option: {
    zh: ({ option, value, expected }) => `${option} 的值“${value}”不对，应为 ${expected}`,
    en: ({ option, value, expected }) => `${option} cannot be "${value}"; it should be ${expected}`,
  },
  nothing_to_import: {
    zh: () => '没有指定要导入的文件；可给出文件、文件夹或通配符，用 - 读取标准输入，或用 --retry 重试失败的文件',
    en: () => 'nothing to import: name files, folders or patterns, - for standard input, or --retry for those that failed',
  },
  paths_with_retry: {
    zh: () => '--retry 重新导入曾失败的文件，不能再指定文件',
    en: () => '--retry imports the files that failed before and takes no others',
  },
  standard_input_alone: {
    zh: () => '- 表示标准输入，不能与其他文件或 --watch 同用',
    en: () => '- stands for standard input, and for nothing besides; it cannot be watched',
  },
  name_without_input: {
    zh: () => '--name 给标准输入中的文件命名，只能与 - 同用',
    en: () => '--name names the document that comes on standard input (-)',
  },
  several_without_out: {
    zh: ({ option, count }) => `共 ${count} 个文件：${option} 处理多个文件时需用 --out DIR 指定输出文件夹`,
    en: ({ option, count }) => `${count} files: ${option} for more than one needs --out DIR to write them to`,
  },
  bytes_without_out: {
    zh: ({ format }) => `${format} 不是文字，需用 --out FILE 写入文件`,
    en: ({ format }) => `${format} is no text to print; --out FILE writes it into a file`,
  },
  no_format: {
    zh: ({ known }) => `请用 --out FILE 指定以 ${known.join('、')} 结尾的文件，或用 --format 指定格式`,
    en: ({ known }) => `name a file with --out FILE, ending in ${known.join(', ')}, or a format with --format`,
  },
  too_many_rows: {
    zh: ({ rows, most }) => `共 ${rows} 行，电子表格最多 ${most} 行；请缩小范围，或导出为 csv 或 parquet`,
    en: ({ rows, most }) => `${rows} rows; a spreadsheet takes ${most}: ask for fewer, or export csv or parquet`,
  },
  no_such_ledger: {
    zh: ({ path }) => `${path}：没有这个台账；可先用 taizhang import 或 taizhang run 建立，或用 --db 指定`,
    en: ({ path }) => `${path}: there is no ledger here; make one with taizhang import or taizhang run, or name one with --db`,
  },
  no_such_document: {
    zh: ({ id }) => `台账中没有编号以“${id}”开头的文件；taizhang documents 可列出全部编号`,
    en: ({ id }) => `no document of the ledger has an id that starts with "${id}"; taizhang documents lists the ids`,
  },
  ambiguous_document: {
    zh: ({ id, candidates }) => `“${id}”对应多个文件：${candidates.join('、')}`,
    en: ({ id, candidates }) => `"${id}" could be several documents: ${candidates.join(', ')}`,
  },
  same_document: {
    zh: ({ id }) => `两个编号都是 ${id}：一份文件总与自己属同一通知`,
    en: ({ id }) => `both ids mean ${id}: a document is always one notice with itself`,
  },
  not_preferred: {
    zh: ({ id }) => `没有人指定 ${id} 为首选文件，无可撤回`,
    en: ({ id }) => `nobody preferred ${id}: there is nothing to withdraw`,
  },
  no_such_list: {
    zh: ({ region, year }) => `台账中没有${region}${year}年的清单；taizhang documents 可列出全部文件`,
    en: ({ region, year }) => `the ledger has no list of ${region} for ${year}; taizhang documents lists what it has`,
  },
  no_lists: {
    zh: ({ region }) => `台账中没有${region}两个年度以上的清单；taizhang documents 可列出全部文件`,
    en: ({ region }) => `the ledger does not have two lists of ${region}; taizhang documents lists what it has`,
  },
  ambiguous_list: {
    zh: ({ region, year, candidates }) => `${region}${year}年有多份清单，请用编号指明：${candidates.join('、')}`,
    en: ({ region, year, candidates }) => `there are several lists of ${region} for ${year}; name one by its id: ${candidates.join(', ')}`,
  },
  no_list_for_year: {
    zh: ({ year }) => `台账中没有任何地区${year}年的清单；taizhang documents 可列出全部文件`,
    en: ({ year }) => `the ledger has no list of any region for ${year}; taizhang documents lists what it has`,
  },
  year_of_all_regions: {
    zh: ({ name }) => `“${name}”指所有地区的一个年度，只能与另一个年度比较：taizhang diff :2024 :2025`,
    en: ({ name }) => `"${name}" is a year of all regions, which goes with another one only: taizhang diff :2024 :2025`,
  },
  one_year_twice: {
    zh: ({ year }) => `两边都是${year}年，没有两个年度可比`,
    en: ({ year }) => `both sides are ${year}: there are no two years to compare`,
  },
  one_plan: {
    zh: ({ region, years }) => `${region}${years.join('年和')}年同属一份跨年度清单，没有两份清单可比`,
    en: ({ region, years }) => `${region} has one plan that covers ${years.join(' and ')}: there are no two lists to compare`,
  },
  unknown_section: {
    zh: ({ section, nearest, known }) =>
      `词表中没有“${section}”一节；${nearest === null ? `可用的节：${known.join('、')}` : `是否应为“${nearest}”？`}`,
    en: ({ section, nearest, known }) =>
      `unknown section "${section}"; ${nearest === null ? `there are: ${known.join(', ')}` : `did you mean "${nearest}"?`}`,
  },
  no_sections: {
    zh: () => '词表文件应由若干节组成，每节是一个条目列表（units: […]）',
    en: () => 'a lexicon file consists of sections, each a list of entries (units: […])',
  },
  repeated_entry: {
    zh: ({ section, word, first }) => `${section} 中“${word}”重复，先见于 ${first}`,
    en: ({ section, word, first }) => `"${word}" stands twice in ${section}, first at ${first}`,
  },
  repeated_spelling: {
    zh: ({ section, spelling, word, owner }) => `${section} 中“${word}”的写法“${spelling}”已属于“${owner}”`,
    en: ({ section, spelling, word, owner }) => `"${spelling}", a spelling of "${word}" in ${section}, is one of "${owner}" already`,
  },
  example_without_word: {
    zh: ({ word, example }) => `“${word}”的例句“${example}”中没有这个词`,
    en: ({ word, example }) => `the example of "${word}" does not contain it: ${example}`,
  },
  unknown_reference: {
    zh: ({ section, word, reference }) => `${section} 中“${word}”指向“${reference}”，但没有这个名称`,
    en: ({ section, word, reference }) => `"${word}" in ${section} points to "${reference}", which is not there`,
  },
  no_such_item: {
    zh: ({ path, known }) => `没有路径为“${path}”的事项；有：${known.join('、')}`,
    en: ({ path, known }) => `no item has the path "${path}"; there are: ${known.join(', ')}`,
  },
  no_such_page: {
    zh: ({ page, count }) => `没有第 ${page} 页；文件共 ${count} 页`,
    en: ({ page, count }) => `there is no page ${page}; the file has ${count === 1 ? 'one page' : `${count} pages`}`,
  },
  no_pages: {
    zh: ({ path }) => `${path}：这种格式没有页面，没有版面可看；可用 taizhang extract --text 查看读出的文字`,
    en: ({ path }) => `${path}: its format has no pages to look at; taizhang extract --text shows what was read`,
  },
  one_file_at_a_time: {
    zh: ({ pattern, count }) => `“${pattern}”有 ${count} 个文件；一次只能看一个`,
    en: ({ pattern, count }) => `${pattern} stands for ${count} files; name one of them`,
  },
  no_such_value: {
    zh: ({ words, known }) => `这里没有“${words}”${known.length === 0 ? '' : `；有：${known.join('、')}`}`,
    en: ({ words, known }) => `there is no "${words}" here${known.length === 0 ? '' : `; there are: ${known.join(', ')}`}`,
  },
  several_alike: {
    zh: ({ words, count }) => `“${words}”有 ${count} 处；请用 --nth 指明第几处`,
    en: ({ words, count }) => `"${words}" stands here ${count} times; say which with --nth`,
  },
  nothing_said: {
    zh: () => '没有说明要改成什么；可用 --value、--unit、--role、--name、--date、--title 等',
    en: () => 'nothing is said that could change; give --value, --unit, --role, --name, --date, --title …',
  },
  said_of_another: {
    zh: ({ option, of, target }) => `${option} 不能用于 ${target}，只用于 ${of.join('、')}；每次只订正一处`,
    en: ({ option, of, target }) =>
      `${option} says nothing of ${target === 'quantity' ? 'a quantity' : `the ${target}`}, only of ${of.join(' or ')}; one correction says one thing`,
  },
  finding_on_correction: {
    zh: ({ finding }) => `“${finding}”说的是一条订正，不能确认；可用 taizhang correct withdraw 撤销该订正，再重新订正`,
    en: ({ finding }) =>
      `"${finding}" is on a correction and cannot be accepted; withdraw that with taizhang correct withdraw, and say anew what holds`,
  },
  item_is_there: {
    zh: ({ path }) => `已有路径为“${path}”的事项`,
    en: ({ path }) => `there is an item with the path "${path}" already`,
  },
  no_such_correction: {
    zh: ({ id }) => `没有编号以“${id}”开头的订正；taizhang corrections list 可列出全部`,
    en: ({ id }) => `no correction has an id that starts with "${id}"; taizhang corrections list lists them`,
  },
  ambiguous_correction: {
    zh: ({ id, candidates }) => `“${id}”对应多个订正：${candidates.join('、')}`,
    en: ({ id, candidates }) => `"${id}" could be several corrections: ${candidates.join(', ')}`,
  },
  corrections_file: {
    zh: ({ message }) => `订正文件有误：${message}`,
    en: ({ message }) => `the file of corrections is wrong: ${message}`,
  },
  query_fault: {
    zh: ({ message }) => `查询有误：${message}`,
    en: ({ message }) => `the query is wrong: ${message}`,
  },
  search_fault: {
    zh: ({ fault }) => `检索式有误：${searchFaultMessage(fault, 'zh')}`,
    en: ({ fault }) => `the search is wrong: ${searchFaultMessage(fault, 'en')}`,
  },
  sql_not_reading: {
    zh: () => '只接受读取数据的语句（SELECT）；台账不能用 SQL 修改',
    en: () => 'only a statement that reads (SELECT) is taken; SQL cannot change the ledger',
  },
  sql_too_long: {
    zh: ({ seconds }) => `语句运行超过 ${seconds} 秒，已停止；可用 --timeout 延长，或缩小查询范围`,
    en: ({ seconds }) => `the statement took longer than ${seconds} s and was stopped; --timeout gives more time`,
  },
  sql_too_large: {
    zh: () => '语句占用内存过多，已停止；请缩小查询范围或用 --limit 减少行数',
    en: () => 'the statement took too much memory and was stopped; ask for less, or for fewer rows with --limit',
  },
  gold_fault: {
    zh: ({ message }) => `标注文件有误：${message}`,
    en: ({ message }) => `an annotation is wrong: ${message}`,
  },
  figure_over_bar: {
    zh: ({ name, figure, bar }) => `${name} 为 ${figure}，高于上限 ${bar}`,
    en: ({ name, figure, bar }) => `${name} is ${figure}, above ${bar}`,
  },
  figure_under_bar: {
    zh: ({ name, figure, bar }) => `${name} 为 ${figure}，低于要求 ${bar}`,
    en: ({ name, figure, bar }) => `${name} is ${figure}, below ${bar}`,
  },
  ledger_fault: {
    zh: ({ path, message }) => `${path}：台账无法使用（${message}）`,
    en: ({ path, message }) => `${path}: the ledger cannot be used (${message})`,
  },
  not_a_ledger: {
    zh: ({ path }) => `${path}：是别的程序的 SQLite 数据库，不是台账`,
    en: ({ path }) => `${path}: another program's SQLite database and no ledger`,
  },
  newer_ledger: {
    zh: ({ path, version, known }) => `${path}：台账由更新版本的 taizhang 建立（台账版本 ${version}，本程序只认识到 ${known}）；请升级`,
    en: ({ path, version, known }) =>
      `${path}: made by a newer taizhang (version ${version} of the ledger, this one knows ${known}); upgrade taizhang`,
  },
  cannot_read: {
    zh: ({ path, message }) => `${path}：无法读取（${message}）`,
    en: ({ path, message }) => `${path}: cannot be read (${message})`,
  },
  cannot_write: {
    zh: ({ path, message }) => `${path}：无法写入（${message}）`,
    en: ({ path, message }) => `${path}: cannot be written (${message})`,
  },
  unexpected: {
    zh: ({ message }) => `程序内部错误：${message}（设 TAIZHANG_DEBUG=1 可看到出处）`,
    en: ({ message }) => `an error of the program itself: ${message} (TAIZHANG_DEBUG=1 shows where)`,
  },
}

/** What a trouble says to a person, in one line without its place. */
export function troubleMessage(trouble: Trouble, language: Language): string {
  const wording = troubleWordings[trouble.code] as Wording<Trouble>
  return wording[language](trouble).replace(/\s*\n\s*/g, ' ')
}
