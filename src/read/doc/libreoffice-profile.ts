/** Nothing listens there: whatever LibreOffice would fetch over a network is refused at once. */
const DEAD_PROXY = { host: '127.0.0.1', port: 9 }

/** What LibreOffice must not do with a file that nobody vouches for. The names are those of its configuration (officecfg). */
const SETTINGS: readonly { path: string; name: string; value: string | number | boolean; reason: string }[] = [
  {
    path: 'Office.Common/Security/Scripting',
    name: 'MacroSecurityLevel',
    value: 3,
    reason: 'very high: signed macros from trusted places only',
  },
  { path: 'Office.Common/Security/Scripting', name: 'DisableMacrosExecution', value: true, reason: 'and those neither' },
  {
    path: 'Office.Common/Security/Scripting',
    name: 'BlockUntrustedRefererLinks',
    value: true,
    reason: 'linked pictures and templates are not fetched',
  },
  { path: 'Office.Common/Save/Document', name: 'LoadPrinter', value: false, reason: 'no printer is asked for its margins' },
  { path: 'Office.Writer/Content/Update', name: 'Link', value: 0, reason: 'links are never brought up to date' },
  { path: 'Office.Writer/Content/Update', name: 'Field', value: false, reason: 'fields show what they showed: a date is not today' },
  { path: 'Office.Calc/Content/Update', name: 'Link', value: 2, reason: 'nor those of embedded sheets' },
  { path: 'Inet/Settings', name: 'ooInetProxyType', value: 2, reason: 'a proxy of its own, not that of the system' },
  { path: 'Inet/Settings', name: 'ooInetHTTPProxyName', value: DEAD_PROXY.host, reason: 'where nothing listens' },
  { path: 'Inet/Settings', name: 'ooInetHTTPProxyPort', value: DEAD_PROXY.port, reason: 'where nothing listens' },
  { path: 'Inet/Settings', name: 'ooInetHTTPSProxyName', value: DEAD_PROXY.host, reason: 'where nothing listens' },
  { path: 'Inet/Settings', name: 'ooInetHTTPSProxyPort', value: DEAD_PROXY.port, reason: 'where nothing listens' },
  { path: 'Inet/Settings', name: 'ooInetNoProxy', value: '', reason: 'for every host' },
]

/** The file `user/registrymodifications.xcu` of a profile with these settings. */
export function profileSettings(): string {
  const items = SETTINGS.map(
    ({ path, name, value }) =>
      `<item oor:path="/org.openoffice.${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${items.join('\n')}
</oor:items>
`
}
