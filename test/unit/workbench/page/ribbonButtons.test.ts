import { JSDOM } from 'jsdom';
import { ribbonButtons } from '../../../../src/workbench/page/ribbonButtons';

const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0">
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides">
    <Hosts><Host><DesktopFormFactor><ExtensionPoint xsi:type="PrimaryCommandSurface"><OfficeTab id="TabHome"><Group id="G">
      <Control xsi:type="Button" id="ShowPane">
        <Label resid="Show.Label"/><Supertip><Title resid="Show.Label"/><Description resid="Show.Tip"/></Supertip>
        <Icon><bt:Image size="16" resid="Icon.16"/><bt:Image size="32" resid="Icon.32"/></Icon>
        <Action xsi:type="ShowTaskpane"><SourceLocation resid="Pane.Url"/></Action>
      </Control>
      <Control xsi:type="Button" id="GradeAgain">
        <Label resid="Grade.Label"/>
        <Action xsi:type="ExecuteFunction"><FunctionName>gradeAgain</FunctionName></Action>
      </Control>
    </Group></OfficeTab></ExtensionPoint></DesktopFormFactor></Host></Hosts>
    <Resources>
      <bt:Images><bt:Image id="Icon.16" DefaultValue="https://addin.example/assets/icon-16.png"/><bt:Image id="Icon.32" DefaultValue="https://addin.example/assets/icon-32.png"/></bt:Images>
      <bt:Urls><bt:Url id="Pane.Url" DefaultValue="https://addin.example/taskpane.html"/></bt:Urls>
      <bt:ShortStrings>
        <bt:String id="Show.Label" DefaultValue="Grade customers"><bt:Override Locale="zh-cn" Value="客户分级"/></bt:String>
        <bt:String id="Grade.Label" DefaultValue="Grade again"/>
      </bt:ShortStrings>
      <bt:LongStrings><bt:String id="Show.Tip" DefaultValue="Opens the pane."/></bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

describe('ribbonButtons', () => {
  const { window } = new JSDOM('');
  const parsed = new window.DOMParser().parseFromString(manifest, 'text/xml');

  it('finds what the manifest puts on the ribbon', () => {
    expect(ribbonButtons(parsed, 'en-US')).toEqual([
      { id: 'ShowPane', label: 'Grade customers', tip: 'Opens the pane.', icon: '/assets/icon-32.png', action: { kind: 'showPane' } },
      { id: 'GradeAgain', label: 'Grade again', tip: '', action: { kind: 'function', name: 'gradeAgain' } },
    ]);
  });

  it('labels them in the display language where the manifest does', () => {
    expect(ribbonButtons(parsed, 'zh-CN').map((button) => button.label)).toEqual(['客户分级', 'Grade again']);
  });
});
