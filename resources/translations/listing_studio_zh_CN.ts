<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>AccessoriesPage</name>
    <message>
        <source>Accessories</source>
        <translation>配件</translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation>包装</translation>
    </message>
    <message>
        <source>Add an accessory</source>
        <translation>添加配件</translation>
    </message>
    <message>
        <source>Remove the accessory</source>
        <translation>移除配件</translation>
    </message>
    <message>
        <source>No accessory is listed, neither as included nor as missing.</source>
        <translation>尚未列出任何配件（包含或缺少）。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New unit</source>
        <translation>新建商品(&amp;N)</translation>
    </message>
    <message>
        <source>New programme app&amp;lication</source>
        <translation>新建项目申请(&amp;L)</translation>
    </message>
    <message>
        <source>New after-sales &amp;claim</source>
        <translation>新建售后申请(&amp;C)</translation>
    </message>
    <message>
        <source>New export &amp;return</source>
        <translation>新建出口退货(&amp;R)</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>Open a s&amp;loppy sample</source>
        <translation>打开有错误的示例(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>归档(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Packs</source>
        <translation>平台(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Import a file …</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Takes what is open out of the queue; it can be brought back</source>
        <translation>将当前打开的内容移出队列，可恢复</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Take the fi&amp;x of the finding</source>
        <translation>对问题一键修正(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Search the queue</source>
        <translation>搜索队列(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>Next &amp;finding</source>
        <translation>下一个问题(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>上一个问题(&amp;P)</translation>
    </message>
    <message>
        <source>Guide me: next &amp;thing to do</source>
        <translation>引导：下一件要做的事(&amp;T)</translation>
    </message>
    <message>
        <source>Next p&amp;art of the window</source>
        <translation>窗口的下一区域(&amp;A)</translation>
    </message>
    <message>
        <source>Next pac&amp;k</source>
        <translation>下一个平台(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Next section</source>
        <translation>下一栏目(&amp;N)</translation>
    </message>
    <message>
        <source>Previous &amp;section</source>
        <translation>上一栏目(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>&amp;Language · 语言</source>
        <translation>语言 · &amp;Language</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Keys and help</source>
        <translation>按键与帮助(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Requests and answers</source>
        <translation>需求与对应措施(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation>限值(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>AdjustBar</name>
    <message>
        <source>Show the copy as it will be published (P)</source>
        <translation>显示将发布的副本 (P)</translation>
    </message>
    <message>
        <source>Mark an area that copies hide (C): drag, or Enter begins, arrows move, Shift+arrows resize</source>
        <translation>标出副本中要遮盖的区域 (C)：拖动，或按 Enter 开始，方向键移动，Shift+方向键调整大小</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>遮盖</translation>
    </message>
    <message>
        <source>Crop</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>Mark the part that copies keep (X): drag, or Enter begins, arrows move, Shift+arrows resize</source>
        <translation>标出副本保留的部分 (X)：拖动，或按 Enter 开始，方向键移动，Shift+方向键调整大小</translation>
    </message>
    <message>
        <source>Turn copies to the left (L)</source>
        <translation>副本向左旋转 (L)</translation>
    </message>
    <message>
        <source>Turn copies to the right (R)</source>
        <translation>副本向右旋转 (R)</translation>
    </message>
    <message>
        <source>Make a nearly white background pure white in copies (W)</source>
        <translation>将副本中接近白色的背景变为纯白 (W)</translation>
    </message>
    <message>
        <source>Whiten</source>
        <translation>提白</translation>
    </message>
    <message>
        <source>Straighten </source>
        <translation>拉直 </translation>
    </message>
    <message>
        <source>Degrees clockwise by which copies are straightened</source>
        <translation>副本顺时针拉直的度数</translation>
    </message>
</context>
<context>
    <name>Adjusting</name>
    <message>
        <source>In copies: %s</source>
        <translation>副本：%s</translation>
    </message>
    <message>
        <source>Straighten copies</source>
        <translation>拉直副本</translation>
    </message>
    <message>
        <source>Turn copies to the right</source>
        <translation>副本向右旋转</translation>
    </message>
    <message>
        <source>Turn copies to the left</source>
        <translation>副本向左旋转</translation>
    </message>
    <message>
        <source>Whiten the background of copies</source>
        <translation>副本背景提白</translation>
    </message>
    <message>
        <source>Leave the background of copies</source>
        <translation>取消副本背景提白</translation>
    </message>
    <message>
        <source>Crop copies</source>
        <translation>裁剪副本</translation>
    </message>
    <message>
        <source>Show the whole photo in copies</source>
        <translation>副本显示整张照片</translation>
    </message>
    <message>
        <source>Cover an area in copies</source>
        <translation>在副本中遮盖区域</translation>
    </message>
    <message>
        <source>Uncover an area in copies</source>
        <translation>取消副本中的遮盖</translation>
    </message>
    <message>
        <source>No chosen marketplace publishes this photo, so there is no copy of it.</source>
        <translation>所选平台均不发布此照片，因此没有副本。</translation>
    </message>
</context>
<context>
    <name>ApplicationPage</name>
    <message>
        <source>Purchases</source>
        <translation>采购记录</translation>
    </message>
    <message>
        <source>Add a purchase</source>
        <translation>添加采购记录</translation>
    </message>
    <message>
        <source>Remove the purchase</source>
        <translation>移除采购记录</translation>
    </message>
    <message>
        <source>No purchase is listed. One line per invoice and kind of unit.</source>
        <translation>尚无采购记录。每张发票、每种商品填写一行。</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message>
        <source>It is here already, as {name}.</source>
        <translation>已存在，名为 {name}。</translation>
    </message>
    <message>
        <source>A file was not added</source>
        <translation>有一个文件未添加</translation>
    </message>
    <message>
        <source>{count} files were not added</source>
        <translation>有 {count} 个文件未添加</translation>
    </message>
</context>
<context>
    <name>AskedFor</name>
    <message>
        <source>Documents asked for</source>
        <translation>要求的文件凭证</translation>
    </message>
</context>
<context>
    <name>BundleContents</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>What the bundle will hold</source>
        <translation>提交包的内容</translation>
    </message>
    <message>
        <source>To the marketplace (upload)</source>
        <translation>提交给平台（upload）</translation>
    </message>
    <message>
        <source>Stays in the shop (keep)</source>
        <translation>店内留存（keep）</translation>
    </message>
    <message>
        <source>{title}: {count} files</source>
        <translation>{title}：{count} 个文件</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>{what}: {state}</source>
        <translation>{what}：{state}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>missing, only advised</source>
        <translation>缺少（仅为建议）</translation>
    </message>
    <message>
        <source>problem</source>
        <translation>有问题</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>None of the choices matches; clear the field for “not stated”.</source>
        <translation>没有匹配的选项；清空即为“未说明”。</translation>
    </message>
</context>
<context>
    <name>ClaimPage</name>
    <message>
        <source>The order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>The problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Products of the order</source>
        <translation>订单商品</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>诉求</translation>
    </message>
    <message>
        <source>The return</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Add a product</source>
        <translation>添加商品</translation>
    </message>
    <message>
        <source>Remove the product</source>
        <translation>移除商品</translation>
    </message>
    <message>
        <source>No product is listed. Only those that something is wrong with are handled.</source>
        <translation>尚未列出商品。仅处理有问题的商品。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New unit</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>新建项目申请</translation>
    </message>
    <message>
        <source>New claim</source>
        <translation>新建售后申请</translation>
    </message>
    <message>
        <source>New export return</source>
        <translation>新建出口退货</translation>
    </message>
    <message>
        <source>Import %s</source>
        <translation>导入 %s</translation>
    </message>
    <message>
        <source>The sample&apos;s seller was filled in as well, because none was stated. Change it under “%s”.</source>
        <translation>尚无卖家信息，已一并填入示例卖家。可在“%s”中修改。</translation>
    </message>
    <message>
        <source>The dossier</source>
        <translation>该档案</translation>
    </message>
    <message>
        <source>%s was archived.</source>
        <translation>%s 已归档。</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Undone: %s</source>
        <translation>已撤销：%s</translation>
    </message>
    <message>
        <source>Redone: %s</source>
        <translation>已重做：%s</translation>
    </message>
</context>
<context>
    <name>ConditionPage</name>
    <message>
        <source>Grades</source>
        <translation>成色等级</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Battery</source>
        <translation>电池</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>功能</translation>
    </message>
    <message>
        <source>Not asked: the unit has no battery.</source>
        <translation>无需填写：该商品没有电池。</translation>
    </message>
    <message>
        <source>Not asked: the unit has no screen.</source>
        <translation>无需填写：该商品没有屏幕。</translation>
    </message>
    <message>
        <source>Not asked: the unit uses no mobile network.</source>
        <translation>无需填写：该商品不使用移动网络。</translation>
    </message>
</context>
<context>
    <name>CopyView</name>
    <message>
        <source>Copy for publication</source>
        <translation>发布副本</translation>
    </message>
    <message>
        <source>Making the copy…</source>
        <translation>正在生成副本…</translation>
    </message>
    <message>
        <source>%s: %s</source>
        <translation>%s：%s</translation>
    </message>
</context>
<context>
    <name>Count</name>
    <message>
        <source>{used} characters</source>
        <translation>{used} 个字符</translation>
    </message>
    <message>
        <source>{used} bytes</source>
        <translation>{used} 字节</translation>
    </message>
    <message>
        <source>{used} bytes (a Chinese character counts as 2)</source>
        <translation>{used} 字节（一个汉字计 2）</translation>
    </message>
    <message>
        <source>too long by {over}</source>
        <translation>超出 {over}</translation>
    </message>
</context>
<context>
    <name>CountryEditor</name>
    <message>
        <source>State the country with two letters, such as US.</source>
        <translation>请用两个字母填写国家，例如 US。</translation>
    </message>
    <message>
        <source>No country has the code %s.</source>
        <translation>没有代码为 %s 的国家。</translation>
    </message>
</context>
<context>
    <name>CoverageWindow</name>
    <message>
        <source>Requests and answers</source>
        <translation>需求与对应措施</translation>
    </message>
    <message>
        <source>Search the requests</source>
        <translation>搜索需求</translation>
    </message>
    <message>
        <source>Only without an &amp;answer</source>
        <translation>仅显示未对应的(&amp;A)</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>对应措施</translation>
    </message>
    <message>
        <source>The chosen request</source>
        <translation>所选需求</translation>
    </message>
    <message>
        <source>%d of %d answered</source>
        <translation>已对应 %d / %d</translation>
    </message>
    <message>
        <source>In the words of seed text %s:</source>
        <translation>需求文本 %s 原文：</translation>
    </message>
    <message>
        <source>Nothing in the packs answers this yet.</source>
        <translation>规则包中尚无对应措施。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>photo asked for</source>
        <translation>要求的照片</translation>
    </message>
    <message>
        <source>document asked for</source>
        <translation>要求的文件</translation>
    </message>
    <message>
        <source>confirmation by a person</source>
        <translation>人工确认</translation>
    </message>
    <message>
        <source>sentence in the texts</source>
        <translation>文本中的语句</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>information at its place</source>
        <translation>相应位置的说明</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Year, month and day, such as 2026-11-20</source>
        <translation>年月日，例如 2026-11-20</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Today (T)</source>
        <translation>今天 (T)</translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>日历 (Alt+↓)</translation>
    </message>
    <message>
        <source>Write year, month and day, such as 2026-11-20.</source>
        <translation>请填写年月日，例如 2026-11-20。</translation>
    </message>
    <message>
        <source>There is no such day in the calendar.</source>
        <translation>日历中没有这一天。</translation>
    </message>
</context>
<context>
    <name>DefectLinks</name>
    <message>
        <source>This photo shows defect</source>
        <translation>此照片中的瑕疵</translation>
    </message>
</context>
<context>
    <name>DefectsPage</name>
    <message>
        <source>Defects</source>
        <translation>瑕疵</translation>
    </message>
    <message>
        <source>Add a defect</source>
        <translation>添加瑕疵</translation>
    </message>
    <message>
        <source>Remove the defect</source>
        <translation>移除瑕疵</translation>
    </message>
    <message>
        <source>No defect is listed.</source>
        <translation>尚未列出瑕疵。</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件凭证</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Unit files</source>
        <translation>商品文件</translation>
    </message>
</context>
<context>
    <name>DocumentAdder</name>
    <message>
        <source>Documents came in for a dossier that is no longer open; nothing was added.</source>
        <translation>文件对应的单据已关闭，未添加任何文件。</translation>
    </message>
    <message>
        <source>Add a document</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add {count} documents</source>
        <translation>添加 {count} 个文件</translation>
    </message>
</context>
<context>
    <name>DocumentPreview</name>
    <message>
        <source>Page of the document</source>
        <translation>文件页面</translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>上一页 (Page Up)</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>下一页 (Page Down)</translation>
    </message>
    <message>
        <source>This document cannot be shown.</source>
        <translation>无法显示此文件。</translation>
    </message>
    <message>
        <source>Page %d of %d</source>
        <translation>第 %d 页，共 %d 页</translation>
    </message>
</context>
<context>
    <name>DocumentTable</name>
    <message>
        <source>Reading …</source>
        <translation>正在读取……</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>pages: %d</source>
        <translation>页数：%d</translation>
    </message>
    <message>
        <source>%d × %d pixels</source>
        <translation>%d × %d 像素</translation>
    </message>
    <message>
        <source>it carries scripts, which are not run here</source>
        <translation>含有脚本，本程序不会运行</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Documents</source>
        <translation>文件凭证</translation>
    </message>
    <message>
        <source>Add documents…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Remove the document</source>
        <translation>移除文件</translation>
    </message>
    <message>
        <source>No document is attached. Drop PDFs or pictures here, or choose them.</source>
        <translation>尚未附加文件。请将 PDF 或图片拖到此处，或点击选择。</translation>
    </message>
</context>
<context>
    <name>DomainCheck</name>
    <message>
        <source>At most %s.</source>
        <translation>不超过 %s。</translation>
    </message>
    <message>
        <source>At least %s.</source>
        <translation>不低于 %s。</translation>
    </message>
    <message>
        <source>More than %s.</source>
        <translation>须大于 %s。</translation>
    </message>
    <message>
        <source>Decimals: at most %s.</source>
        <translation>小数位：最多 %s 位。</translation>
    </message>
    <message>
        <source>At most %s characters.</source>
        <translation>最多 %s 个字符。</translation>
    </message>
</context>
<context>
    <name>DossierView</name>
    <message>
        <source>Reference</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation>编号(&amp;R)</translation>
    </message>
    <message>
        <source>Set reference</source>
        <translation>设置编号</translation>
    </message>
</context>
<context>
    <name>ElementTable</name>
    <message>
        <source>Insert or Ctrl+D</source>
        <translation>Insert 或 Ctrl+D</translation>
    </message>
    <message>
        <source>Delete, in the table</source>
        <translation>在表格中按 Delete</translation>
    </message>
</context>
<context>
    <name>ExportBox</name>
    <message>
        <source>E&amp;xport bundle…</source>
        <translation>导出提交包…(&amp;X)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Ver&amp;ify again</source>
        <translation>再次校验(&amp;I)</translation>
    </message>
    <message>
        <source>Photo {done} of {total}</source>
        <translation>照片 {done} / {total}</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <source>The bundle was changed since it was written:</source>
        <translation>提交包生成后被改动过：</translation>
    </message>
    <message>
        <source>The bundle is written and verified.</source>
        <translation>提交包已生成并通过校验。</translation>
    </message>
    <message>
        <source>The bundle was verified again and is unchanged.</source>
        <translation>提交包已再次校验，未被改动。</translation>
    </message>
    <message>
        <source>The unit has been changed since: this bundle holds revision {revision}.</source>
        <translation>此后商品有改动：该提交包对应修订版 {revision}。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>校验指纹</translation>
    </message>
    <message>
        <source>No program opened the folder; its path can be copied.</source>
        <translation>没有程序能打开该文件夹，可复制其路径。</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>What blocks</source>
        <translation>阻止提交的问题</translation>
    </message>
    <message>
        <source>Verif&amp;y a bundle…</source>
        <translation>校验提交包…(&amp;Y)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Nothing is chosen under “Packs”.</source>
        <translation>尚未在“平台”中选择。</translation>
    </message>
    <message>
        <source>This is a rulebook: nothing is handed over through it.</source>
        <translation>这是规则集，不通过它提交任何内容。</translation>
    </message>
    <message>
        <source>Photos or documents are still being looked at.</source>
        <translation>照片或文件仍在检测中。</translation>
    </message>
    <message>
        <source>Not ready: {state}. Settle or waive what is listed below.</source>
        <translation>不可提交：{state}。请先处理或豁免下列问题。</translation>
    </message>
    <message>
        <source>Another export is on its way.</source>
        <translation>另一个导出正在进行。</translation>
    </message>
    <message>
        <source>{folder} was changed:</source>
        <translation>{folder} 被修改：</translation>
    </message>
    <message>
        <source>{folder} is unchanged.</source>
        <translation>{folder} 未被修改。</translation>
    </message>
    <message>
        <source>Where to put the bundle</source>
        <translation>提交包的存放位置</translation>
    </message>
    <message>
        <source>Which bundle to verify</source>
        <translation>要校验的提交包</translation>
    </message>
    <message>
        <source>Take a confirmation back</source>
        <translation>撤回确认</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Take a waiver back</source>
        <translation>撤回豁免</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Who confirms</source>
        <translation>确认人</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>Waivers that no longer hold</source>
        <translation>已失效的豁免</translation>
    </message>
    <message>
        <source>Limits of the shop&apos;s own</source>
        <translation>店铺自定限值</translation>
    </message>
    <message>
        <source>Rules that weigh less here</source>
        <translation>本平台放宽的规则</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>须知</translation>
    </message>
    <message>
        <source>What the bundle will hold</source>
        <translation>提交包的内容</translation>
    </message>
    <message>
        <source>Your na&amp;me</source>
        <translation>您的姓名(&amp;M)</translation>
    </message>
</context>
<context>
    <name>ExportReturnPage</name>
    <message>
        <source>Application and contract</source>
        <translation>申请与合同</translation>
    </message>
    <message>
        <source>The goods</source>
        <translation>货物</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Logistics</source>
        <translation>物流</translation>
    </message>
    <message>
        <source>After-sales service</source>
        <translation>售后服务</translation>
    </message>
    <message>
        <source>Customs</source>
        <translation>海关</translation>
    </message>
</context>
<context>
    <name>ExportRows</name>
    <message>
        <source>{place}: {rule}</source>
        <translation>{place}：{rule}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>{rule}: {before} → {after}</source>
        <translation>{rule}：{before} → {after}</translation>
    </message>
    <message>
        <source>Confirmed by {person} on {day}</source>
        <translation>{person} 于 {day} 确认</translation>
    </message>
    <message>
        <source>Nobody has confirmed this yet.</source>
        <translation>尚无人确认。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Waived by {person} on {day}: {reason}</source>
        <translation>{person} 于 {day} 豁免：{reason}</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>FactLinks</name>
    <message>
        <source>Facts behind this sentence</source>
        <translation>此语句的依据</translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>Faults of the bundle</source>
        <translation>提交包的问题</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>被修改</translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation>多余</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>malformed</source>
        <translation>格式错误</translation>
    </message>
    <message>
        <source>{path}: {kind}. {detail}</source>
        <translation>{path}：{kind}。{detail}</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Not taken: %s</source>
        <translation>未采用：%s</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Set %s</source>
        <translation>设置%s</translation>
    </message>
</context>
<context>
    <name>FindingDetails</name>
    <message>
        <source>About this finding</source>
        <translation>关于此问题</translation>
    </message>
    <message>
        <source>Choose a finding to read why it is asked.</source>
        <translation>选择一个问题，查看要求的原因和来源。</translation>
    </message>
    <message>
        <source>Go to the fiel&amp;d</source>
        <translation>转到该字段(&amp;D)</translation>
    </message>
    <message>
        <source>Retake</source>
        <translation>重拍</translation>
    </message>
    <message>
        <source>Goes to the shot; the next photo takes the place of this one</source>
        <translation>转到拍摄内容；下一张照片将替换此照片</translation>
    </message>
    <message>
        <source>Change this &amp;limit …</source>
        <translation>更改此限值(&amp;L)…</translation>
    </message>
    <message>
        <source>Sets a limit of the shop&apos;s own, with a name and a reason, for every dossier</source>
        <translation>由具名人员说明理由，设定对所有商品生效的店铺自定限值</translation>
    </message>
    <message>
        <source>Waive …</source>
        <translation>豁免…</translation>
    </message>
    <message>
        <source>Take the waiver &amp;back</source>
        <translation>撤回豁免(&amp;B)</translation>
    </message>
    <message>
        <source>Fix: %s</source>
        <translation>一键修正：%s</translation>
    </message>
    <message>
        <source>%s (Alt+Enter); it can be undone</source>
        <translation>%s（Alt+Enter），可撤销</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Limit from</source>
        <translation>限值来源</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Changed by this pack</source>
        <translation>本平台的更改</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提出方</translation>
    </message>
    <message>
        <source>Text language</source>
        <translation>文本语言</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Also waiting</source>
        <translation>同样等待此信息</translation>
    </message>
    <message>
        <source>Waived by</source>
        <translation>豁免人</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>%s waived this on %s; what it excused has changed since, so it no longer holds.</source>
        <translation>%s 于 %s 豁免了此项；所豁免的内容此后已变化，豁免不再有效。</translation>
    </message>
    <message>
        <source>Lapsed waiver</source>
        <translation>已失效的豁免</translation>
    </message>
    <message>
        <source>Waiver</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>This rule cannot be waived.</source>
        <translation>此规则不可豁免。</translation>
    </message>
    <message>
        <source>The pack says</source>
        <translation>规则包原值</translation>
    </message>
    <message>
        <source>Another source says</source>
        <translation>另一来源称</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>{weight}: {message}</source>
        <translation>{weight}：{message}</translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Errors: these block the hand-over</source>
        <translation>错误：阻止提交</translation>
    </message>
    <message>
        <source>Warnings: have a look</source>
        <translation>警告：请复核</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>已豁免</translation>
    </message>
    <message>
        <source>limit %s</source>
        <translation>限值 %s</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>&amp;All packs</source>
        <translation>全部平台(&amp;A)</translation>
    </message>
    <message>
        <source>Show what all chosen packs say, not only the shown one</source>
        <translation>显示所有已选平台的结果，而不仅是当前平台</translation>
    </message>
    <message>
        <source>Guide me: next</source>
        <translation>引导：下一项</translation>
    </message>
    <message>
        <source>Goes to the next thing that is still to do, and says why (F9)</source>
        <translation>转到下一件要做的事并说明原因 (F9)</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) passed</source>
        <translation>
            <numerusform>%n 项检查通过</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose under “Packs” the marketplace or programme that this is for.</source>
        <translation>请在“平台”中选择适用的平台或项目。</translation>
    </message>
    <message>
        <source>Nothing is checked</source>
        <translation>尚未检查任何内容</translation>
    </message>
    <message>
        <source>Nothing open.</source>
        <translation>没有待处理的问题。</translation>
    </message>
    <message>
        <source>Photos or documents are still being looked at; more may be found.</source>
        <translation>照片或文件仍在检测中，可能还会发现问题。</translation>
    </message>
    <message>
        <source>Nothing could be checked yet.</source>
        <translation>尚无可检查的内容。</translation>
    </message>
    <message>
        <source>The check failed, so nothing is known. The next edit, or opening “Export”, checks again.</source>
        <translation>检查失败，目前没有任何结论。下次修改或打开“导出”时会重新检查。</translation>
    </message>
    <message>
        <source>Waive “%s”</source>
        <translation>豁免“%s”</translation>
    </message>
    <message>
        <source>Take back the waiver of “%s”</source>
        <translation>撤回对“%s”的豁免</translation>
    </message>
</context>
<context>
    <name>FunctionRow</name>
    <message>
        <source>P passed, F failed, T not tested, Backspace takes it back</source>
        <translation>P 正常，F 异常，T 未检测，Backspace 撤回</translation>
    </message>
</context>
<context>
    <name>FunctionsGrid</name>
    <message>
        <source>Once the category is stated, the functions of such a unit are proposed here.</source>
        <translation>填写品类后，将在此列出该类商品的功能。</translation>
    </message>
    <message>
        <source>Another function …</source>
        <translation>其他功能…</translation>
    </message>
    <message>
        <source>Another function</source>
        <translation>其他功能</translation>
    </message>
    <message>
        <source>Take back the test of %s</source>
        <translation>撤回%s的检测</translation>
    </message>
    <message>
        <source>Set test of %s</source>
        <translation>设置%s的检测</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Keys and help</source>
        <translation>按键与帮助</translation>
    </message>
    <message>
        <source>Begin a unit for sale, an application, a claim or an export return, or import a file of one.</source>
        <translation>新建待售设备、项目申请、售后申请或出口退货，或导入相应文件。</translation>
    </message>
    <message>
        <source>State what is known in the sections, in any order; every change is saved at once.</source>
        <translation>在各部分中填写已知信息，顺序不限；每次更改都会立即保存。</translation>
    </message>
    <message>
        <source>Photos and documents come in by drop, paste or a dialog; the files themselves are never changed.</source>
        <translation>照片和文件可通过拖放、粘贴或对话框添加；原始文件绝不会被更改。</translation>
    </message>
    <message>
        <source>Choose under “Packs” the marketplaces and programmes; each shows whether what is open is ready for it.</source>
        <translation>在“平台”中选择平台和项目；每一项都会显示当前内容是否就绪。</translation>
    </message>
    <message>
        <source>The findings on the right follow every edit. Enter on one goes to its field; F9 leads through all.</source>
        <translation>右侧的问题随每次修改更新。在问题上按 Enter 转到对应字段；F9 依次引导。</translation>
    </message>
    <message>
        <source>What you leave empty is “not stated”: it is never guessed, and never appears in a text.</source>
        <translation>留空即为“未说明”：绝不猜测，也不会出现在文本中。</translation>
    </message>
    <message>
        <source>“Not checked” is not “fine”: something needed for the check is missing.</source>
        <translation>“未检查”不等于“没问题”：缺少检查所需的信息。</translation>
    </message>
    <message>
        <source>When a pack is ready, the section “Export” writes the bundle and verifies it.</source>
        <translation>某平台可提交后，在“导出”栏目生成并校验提交包。</translation>
    </message>
    <message>
        <source>In the menu “Help”: what answers each request of the source texts, and every limit with its source.</source>
        <translation>在“帮助”菜单中：需求文本的每项要求由什么对应，以及每个限值及其来源。</translation>
    </message>
    <message>
        <source>Listing Studio %s, under the licence Apache-2.0.</source>
        <translation>Listing Studio %s，许可证 Apache-2.0。</translation>
    </message>
    <message>
        <source>To the place of a finding</source>
        <translation>转到问题所在位置</translation>
    </message>
    <message>
        <source>Enter, in the list of findings</source>
        <translation>在问题列表中按 Enter</translation>
    </message>
    <message>
        <source>Give up what was typed</source>
        <translation>放弃已输入的内容</translation>
    </message>
    <message>
        <source>Esc, in a field</source>
        <translation>在字段中按 Esc</translation>
    </message>
    <message>
        <source>To the next field</source>
        <translation>转到下一个字段</translation>
    </message>
    <message>
        <source>Enter, in a field</source>
        <translation>在字段中按 Enter</translation>
    </message>
    <message>
        <source>Yes, no, not stated</source>
        <translation>是、否、未说明</translation>
    </message>
    <message>
        <source>Y, N, Backspace</source>
        <translation>Y、N、Backspace</translation>
    </message>
    <message>
        <source>Test passed, failed, not made, not stated</source>
        <translation>测试通过、未通过、未测试、未说明</translation>
    </message>
    <message>
        <source>P, F, T, Backspace</source>
        <translation>P、F、T、Backspace</translation>
    </message>
    <message>
        <source>One of several choices</source>
        <translation>从多个选项中选择</translation>
    </message>
    <message>
        <source>Type some of its letters, or Down</source>
        <translation>输入其中几个字，或按向下键</translation>
    </message>
    <message>
        <source>Today; a calendar</source>
        <translation>今天；日历</translation>
    </message>
    <message>
        <source>T; Alt+Down, in a date</source>
        <translation>在日期中按 T；Alt+向下键</translation>
    </message>
    <message>
        <source>Add a defect, part or accessory; remove one</source>
        <translation>添加瑕疵、部件或配件；移除</translation>
    </message>
    <message>
        <source>Ins or Ctrl+D; Del, in the table</source>
        <translation>Ins 或 Ctrl+D；在表格中按 Del</translation>
    </message>
    <message>
        <source>What was measured on a photo; why; retake it</source>
        <translation>照片的测量结果；原因；重拍</translation>
    </message>
    <message>
        <source>M; ?; Ctrl+R, on the photo</source>
        <translation>在照片上按 M；?；Ctrl+R</translation>
    </message>
    <message>
        <source>Its copy as published; cover an area</source>
        <translation>将发布的副本；遮盖区域</translation>
    </message>
    <message>
        <source>P; C, on the large photo</source>
        <translation>在大图上按 P；C</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>Not asked: the unit uses no mobile network.</source>
        <translation>无需填写：该商品不使用移动网络。</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>looking for areas and windows…</source>
        <translation>正在查找区域…</translation>
    </message>
    <message>
        <source>There is nothing to draw on this photo.</source>
        <translation>此照片没有可标示的内容。</translation>
    </message>
    <message>
        <source>Drawn on the photo: {what}</source>
        <translation>照片上标出：{what}</translation>
    </message>
    <message>
        <source>subject, {share} of the longer side</source>
        <translation>主体，占较长边 {share}</translation>
    </message>
    <message>
        <source>edges touched: {count}</source>
        <translation>触及的边缘：{count}</translation>
    </message>
    <message>
        <source>sharp windows: {count}</source>
        <translation>清晰区块：{count}</translation>
    </message>
    <message>
        <source>soft windows: {count}</source>
        <translation>模糊区块：{count}</translation>
    </message>
    <message>
        <source>windows judged for sharpness: {count}</source>
        <translation>用于判断清晰度的区块：{count}</translation>
    </message>
    <message>
        <source>codes read: {count}</source>
        <translation>读出的码：{count}</translation>
    </message>
    <message>
        <source>perhaps a mark shared with other photos</source>
        <translation>可能是多张照片共有的标记</translation>
    </message>
    <message>
        <source>perhaps letters beside the subject</source>
        <translation>主体旁疑似有文字</translation>
    </message>
    <message>
        <source>white without detail: {share}</source>
        <translation>无细节的纯白：{share}</translation>
    </message>
    <message>
        <source>black without detail: {share}</source>
        <translation>无细节的纯黑：{share}</translation>
    </message>
    <message>
        <source>sharpness {score}</source>
        <translation>清晰度 {score}</translation>
    </message>
    <message>
        <source>sharpness {score}, limit {asked}</source>
        <translation>清晰度 {score}，界限 {asked}</translation>
    </message>
</context>
<context>
    <name>LimitForm</name>
    <message>
        <source>&amp;Set own limit</source>
        <translation>设为自定限值(&amp;S)</translation>
    </message>
    <message>
        <source>Use the &amp;pack&apos;s value</source>
        <translation>恢复规则包的值(&amp;P)</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>新值</translation>
    </message>
    <message>
        <source>This is the pack&apos;s value.</source>
        <translation>这就是规则包的值。</translation>
    </message>
    <message>
        <source>New &amp;value</source>
        <translation>新值(&amp;V)</translation>
    </message>
    <message>
        <source>Your na&amp;me</source>
        <translation>您的姓名(&amp;M)</translation>
    </message>
    <message>
        <source>Reas&amp;on</source>
        <translation>理由(&amp;O)</translation>
    </message>
</context>
<context>
    <name>LimitList</name>
    <message>
        <source>What it decides</source>
        <translation>决定什么</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>By whose word</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>LimitText</name>
    <message>
        <source>An own limit holds for {pack}, in every dossier; every report names it.</source>
        <translation>自定限值对{pack}的所有商品生效，并写入每份报告。</translation>
    </message>
    <message>
        <source>It holds for these packs too: {others}.</source>
        <translation>同时对以下平台生效：{others}。</translation>
    </message>
    <message>
        <source>The present one was set for {parent}; taking it back changes it there.</source>
        <translation>当前自定限值是为{parent}设定的，恢复后那里也随之改变。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Nothing in this pack uses it.</source>
        <translation>此规则包中没有用到它。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>The pack says</source>
        <translation>规则包原值</translation>
    </message>
    <message>
        <source>Another source says</source>
        <translation>另一来源称</translation>
    </message>
    <message>
        <source>Stated by</source>
        <translation>出自</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>用于</translation>
    </message>
</context>
<context>
    <name>LimitsWindow</name>
    <message>
        <source>Limits</source>
        <translation>限值</translation>
    </message>
    <message>
        <source>Search the limits</source>
        <translation>搜索限值</translation>
    </message>
    <message>
        <source>&amp;All packs</source>
        <translation>全部平台(&amp;A)</translation>
    </message>
    <message>
        <source>Only the shop&apos;s o&amp;wn</source>
        <translation>仅店铺自定(&amp;W)</translation>
    </message>
    <message>
        <source>The chosen limit</source>
        <translation>所选限值</translation>
    </message>
    <message>
        <source>No pack is chosen. Choose some under “Packs” in the main window, or tick “All packs” here.</source>
        <translation>尚未选择平台。请在主窗口的“平台”中选择，或在此勾选“全部平台”。</translation>
    </message>
    <message>
        <source>The chosen packs have no limits.</source>
        <translation>所选平台没有限值。</translation>
    </message>
    <message>
        <source>No own limit is set: everywhere the values of the packs apply.</source>
        <translation>没有设定自定限值，全部采用规则包的值。</translation>
    </message>
    <message>
        <source>No limit fits.</source>
        <translation>没有符合的限值。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Undo: %s</source>
        <translation>撤销：%s(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %s</source>
        <translation>重做：%s(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
</context>
<context>
    <name>MoneyEditor</name>
    <message>
        <source>%s: currency</source>
        <translation>%s：币种</translation>
    </message>
    <message>
        <source>Write digits only, with one comma or point for decimals.</source>
        <translation>只填写数字，小数用一个逗号或点。</translation>
    </message>
    <message>
        <source>State the currency with three letters, such as USD.</source>
        <translation>请用三个字母填写币种，例如 USD。</translation>
    </message>
    <message>
        <source>At most two decimals; write thousands without a separator.</source>
        <translation>最多两位小数；千位不加分隔符。</translation>
    </message>
</context>
<context>
    <name>NoteLines</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>Write digits only, with one comma or point for decimals.</source>
        <translation>只填写数字，小数用一个逗号或点。</translation>
    </message>
    <message>
        <source>Whole numbers only.</source>
        <translation>只能填写整数。</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>The marketplace&apos;s identifiers</source>
        <translation>平台标识</translation>
    </message>
</context>
<context>
    <name>PackBar</name>
    <message>
        <source>&amp;Packs</source>
        <translation>平台(&amp;P)</translation>
    </message>
    <message>
        <source>Chosen packs</source>
        <translation>已选平台</translation>
    </message>
    <message>
        <source>Choose the marketplaces and programmes that this is for</source>
        <translation>选择适用的平台和项目</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>Add the pack %s</source>
        <translation>添加平台 %s</translation>
    </message>
    <message>
        <source>Take out the pack %s</source>
        <translation>移除平台 %s</translation>
    </message>
</context>
<context>
    <name>PackList</name>
    <message>
        <source>Chosen packs</source>
        <translation>已选平台</translation>
    </message>
    <message>
        <source>{pack}: {state}</source>
        <translation>{pack}：{state}</translation>
    </message>
    <message>
        <source>this pack cannot be used</source>
        <translation>此规则包无法使用</translation>
    </message>
    <message>
        <source>{weight}: {count}</source>
        <translation>{weight}：{count}</translation>
    </message>
    <message>
        <source>{state} ({counts})</source>
        <translation>{state}（{counts}）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>PackPage</name>
    <message>
        <source>Copy from another offer</source>
        <translation>从其他报价复制</translation>
    </message>
    <message>
        <source>Takes over warranty, returns, after-sales and shipping; never the price</source>
        <translation>复制保修、退货、售后和发货，不含价格</translation>
    </message>
    <message>
        <source>Choose a marketplace for this unit first: an offer is made through one.</source>
        <translation>请先为该商品选择平台：报价须通过平台发出。</translation>
    </message>
    <message>
        <source>Offer through %s</source>
        <translation>%s 的报价</translation>
    </message>
    <message>
        <source>Copy promises from %s</source>
        <translation>从 %s 复制服务承诺</translation>
    </message>
</context>
<context>
    <name>PhotoAdder</name>
    <message>
        <source>Photos came in for a unit that is no longer open.</source>
        <translation>收到的照片属于已关闭的商品。</translation>
    </message>
    <message>
        <source>They are added when it is opened again.</source>
        <translation>再次打开该商品时会加入。</translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Add {count} photos</source>
        <translation>添加 {count} 张照片</translation>
    </message>
    <message>
        <source>Retake {name}</source>
        <translation>重拍 {name}</translation>
    </message>
    <message>
        <source>It is not a photo.</source>
        <translation>不是照片。</translation>
    </message>
    <message>
        <source>There are no photos in this folder.</source>
        <translation>此文件夹中没有照片。</translation>
    </message>
</context>
<context>
    <name>PhotoBar</name>
    <message>
        <source>Add ph&amp;otos…</source>
        <translation>添加照片…(&amp;O)</translation>
    </message>
    <message>
        <source>Photos can also be dropped anywhere on this page, or pasted.</source>
        <translation>也可将照片拖到本页任意位置，或直接粘贴。</translation>
    </message>
    <message>
        <source>Photos copied</source>
        <translation>已复制照片</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>The next photo replaces {photo}; its file is kept.</source>
        <translation>下一张照片将替换 {photo}，原文件保留。</translation>
    </message>
    <message>
        <source>New photos: {fact}</source>
        <translation>新照片：{fact}</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未说明</translation>
    </message>
</context>
<context>
    <name>PhotoCardDelegate</name>
    <message>
        <source>Loading…</source>
        <translation>正在载入…</translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation>没有可显示的内容。</translation>
    </message>
</context>
<context>
    <name>PhotoCards</name>
    <message>
        <source>cannot be used</source>
        <translation>无法使用</translation>
    </message>
    <message>
        <source>photo {number} of {total}, {shot}, {verdict}</source>
        <translation>照片 {number} / {total}，{shot}，{verdict}</translation>
    </message>
    <message>
        <source>Evidence only</source>
        <translation>仅作凭证</translation>
    </message>
    <message>
        <source>Main photo</source>
        <translation>主图</translation>
    </message>
    <message>
        <source>No. {index}</source>
        <translation>第 {index} 张</translation>
    </message>
    <message>
        <source>Shot not stated</source>
        <translation>未说明拍摄内容</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 个错误</translation>
    </message>
    <message>
        <source>{count} errors</source>
        <translation>{count} 个错误</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 个警告</translation>
    </message>
    <message>
        <source>{count} warnings</source>
        <translation>{count} 个警告</translation>
    </message>
    <message>
        <source>advice</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>PhotoDetail</name>
    <message>
        <source>Findings of this photo</source>
        <translation>此照片的问题</translation>
    </message>
    <message>
        <source>{count} photos selected</source>
        <translation>已选 {count} 张照片</translation>
    </message>
    <message>
        <source>(different)</source>
        <translation>（不一致）</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>Same picture</source>
        <translation>相同图片</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>This photo shows defect</source>
        <translation>此照片中的瑕疵</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量结果</translation>
    </message>
</context>
<context>
    <name>PhotoFactsText</name>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>{width} × {height} px</source>
        <translation>{width} × {height} 像素</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>Location inside</source>
        <translation>位置信息</translation>
    </message>
    <message>
        <source>Camera number inside</source>
        <translation>相机序列号</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>{percent} % of the edge</source>
        <translation>占边缘的 {percent}%</translation>
    </message>
    <message>
        <source>White border</source>
        <translation>白边</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>one even tone, nothing to see</source>
        <translation>整幅为单一色调，没有内容</translation>
    </message>
    <message>
        <source>cannot be told; copies for publication never carry it</source>
        <translation>无法判断；对外发布的副本一律不含此信息</translation>
    </message>
    <message>
        <source>yes; copies for publication never carry it</source>
        <translation>有；对外发布的副本一律不含此信息</translation>
    </message>
    <message>
        <source>no</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>PhotoPreview</name>
    <message>
        <source>Loading…</source>
        <translation>正在载入…</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应窗口</translation>
    </message>
    <message>
        <source>Show the whole photo (0)</source>
        <translation>显示整张照片 (0)</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100%</translation>
    </message>
    <message>
        <source>Show its own pixels (1)</source>
        <translation>按原始像素显示 (1)</translation>
    </message>
    <message>
        <source>Full page</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>Use the whole page, or go back (Space). Page Up and Page Down show the other photos.</source>
        <translation>占满整页或返回（空格键）；用 Page Up 和 Page Down 查看其他照片。</translation>
    </message>
    <message>
        <source>Draw on the photo what was measured, also while the mouse is elsewhere (M)</source>
        <translation>在照片上标出测量结果，鼠标移开后仍显示 (M)</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>测量标示</translation>
    </message>
    <message>
        <source>This photo cannot be shown.</source>
        <translation>无法显示此照片。</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
</context>
<context>
    <name>PhotoSheet</name>
    <message>
        <source>Show all photos</source>
        <translation>显示全部照片</translation>
    </message>
    <message>
        <source>Drop photos or folders here, paste them, or choose them with “Add photos…”.</source>
        <translation>将照片或文件夹拖到此处、粘贴，或用“添加照片…”选择。</translation>
    </message>
    <message>
        <source>No photo is like that now.</source>
        <translation>目前没有符合条件的照片。</translation>
    </message>
</context>
<context>
    <name>PhotoView</name>
    <message>
        <source>Large photo</source>
        <translation>大图</translation>
    </message>
</context>
<context>
    <name>PhotosPage</name>
    <message>
        <source>Set {fact}</source>
        <translation>设置{fact}</translation>
    </message>
    <message>
        <source>Remove a photo</source>
        <translation>移除照片</translation>
    </message>
    <message>
        <source>Remove {count} photos</source>
        <translation>移除 {count} 张照片</translation>
    </message>
    <message>
        <source>Move photos</source>
        <translation>移动照片</translation>
    </message>
    <message>
        <source>No chosen marketplace asks for particular shots.</source>
        <translation>所选平台没有要求特定的拍摄内容。</translation>
    </message>
    <message>
        <source>Shots asked for</source>
        <translation>要求的拍摄内容</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>未发现问题。</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>尚未检查。</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>the same file as {names}</source>
        <translation>与 {names} 是同一文件</translation>
    </message>
    <message>
        <source>looks like {names}; please compare</source>
        <translation>与 {names} 相似，请比较</translation>
    </message>
    <message>
        <source>looks like {names}, turned</source>
        <translation>与 {names} 相似（旋转过）</translation>
    </message>
    <message>
        <source>looks like {names}, mirrored</source>
        <translation>与 {names} 相似（镜像）</translation>
    </message>
    <message>
        <source>seems to show the same side as {names}</source>
        <translation>似乎与 {names} 拍的是同一面</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation>前移</translation>
    </message>
    <message>
        <source>Move later</source>
        <translation>后移</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Retake…</source>
        <translation>重拍…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Fix: %s</source>
        <translation>一键修正：%s</translation>
    </message>
    <message>
        <source>Make it the main photo</source>
        <translation>设为主图</translation>
    </message>
    <message>
        <source>Main photo</source>
        <translation>主图</translation>
    </message>
</context>
<context>
    <name>Pinning</name>
    <message>
        <source>Photo shows defect {number}</source>
        <translation>关联照片与瑕疵 {number}</translation>
    </message>
    <message>
        <source>Photo does not show defect {number}</source>
        <translation>取消照片与瑕疵 {number} 的关联</translation>
    </message>
    <message>
        <source>Pin defect {number}</source>
        <translation>标记瑕疵 {number}</translation>
    </message>
    <message>
        <source>The unit has no defects yet; they are described on their own page.</source>
        <translation>该商品还没有瑕疵；请在瑕疵栏目中描述。</translation>
    </message>
    <message>
        <source>Tick what this photo shows. Choose a defect, then click on the photo to pin it.</source>
        <translation>请勾选此照片中可见的瑕疵。先选择一处瑕疵，再点击照片标出位置。</translation>
    </message>
    <message>
        <source>Click on the photo where defect {number} is. With keys: Enter pins it at the centre, arrows move it.</source>
        <translation>请在照片上点击瑕疵 {number} 所在的位置。使用键盘：按 Enter 标在中央，用方向键移动。</translation>
    </message>
    <message>
        <source>pinned here</source>
        <translation>已标出位置</translation>
    </message>
    <message>
        <source>shown here, not pinned</source>
        <translation>已关联，未标出位置</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>not described yet</source>
        <translation>尚未描述</translation>
    </message>
</context>
<context>
    <name>PinsEditor</name>
    <message>
        <source>Show every photo</source>
        <translation>显示所有照片</translation>
    </message>
    <message>
        <source>Not only close-ups of defects and the photos that are linked</source>
        <translation>不仅是瑕疵特写和已关联的照片</translation>
    </message>
    <message>
        <source>Tick the photos that show it; click on the large photo to pin the spot.</source>
        <translation>请勾选能看到该瑕疵的照片；点击大图标出位置。</translation>
    </message>
    <message>
        <source>%s: the spot; arrow keys move it, Delete removes it</source>
        <translation>%s：位置；方向键移动，Delete 移除</translation>
    </message>
    <message>
        <source>There is no photo to link yet. Add photos on the page for photos.</source>
        <translation>还没有可关联的照片。请在照片栏目添加。</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>%s (%s)</source>
        <translation>%s（%s）</translation>
    </message>
    <message>
        <source>%s: %s</source>
        <translation>%s：%s</translation>
    </message>
    <message>
        <source>Function tests</source>
        <translation>功能检测</translation>
    </message>
    <message>
        <source>Defects</source>
        <translation>瑕疵</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Accessories</source>
        <translation>配件</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Programme approvals</source>
        <translation>项目批准</translation>
    </message>
    <message>
        <source>Standing with the programmes</source>
        <translation>项目表现指标</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>采购记录</translation>
    </message>
    <message>
        <source>Products of the order</source>
        <translation>订单商品</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件凭证</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation>确认事项</translation>
    </message>
    <message>
        <source>Function test</source>
        <translation>功能检测</translation>
    </message>
    <message>
        <source>Defect</source>
        <translation>瑕疵</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Accessory</source>
        <translation>配件</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Programme approval</source>
        <translation>项目批准</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>表现指标</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>采购记录</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Something went wrong inside the program. What you entered is saved.</source>
        <translation>程序内部出错。您输入的内容已保存。</translation>
    </message>
    <message>
        <source>All details are in %s.</source>
        <translation>详细信息见 %s。</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>(no reference)</source>
        <translation>（无编号）</translation>
    </message>
    <message>
        <source>Not checked since the program was started</source>
        <translation>程序启动后尚未检查</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Search reference, brand, model</source>
        <translation>搜索编号、品牌、型号</translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation>搜索队列</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Shows what is archived; Enter or a double click brings one back</source>
        <translation>显示已归档的内容；按 Enter 或双击可恢复</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Nothing is archived.</source>
        <translation>没有已归档的商品。</translation>
    </message>
</context>
<context>
    <name>RefurbishmentPage</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>部件</translation>
    </message>
    <message>
        <source>Inspection report</source>
        <translation>质检报告</translation>
    </message>
    <message>
        <source>Erasure of data</source>
        <translation>信息清除</translation>
    </message>
    <message>
        <source>Not asked: the unit stores no user data.</source>
        <translation>无需填写：该商品不存储用户数据。</translation>
    </message>
    <message>
        <source>Parts that were replaced</source>
        <translation>更换的部件</translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation>添加部件</translation>
    </message>
    <message>
        <source>Remove the part</source>
        <translation>移除部件</translation>
    </message>
    <message>
        <source>No part is listed.</source>
        <translation>尚未列出部件。</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>栏目</translation>
    </message>
</context>
<context>
    <name>SellerPage</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Programme approvals</source>
        <translation>项目批准</translation>
    </message>
    <message>
        <source>Standing with the programmes</source>
        <translation>项目表现指标</translation>
    </message>
    <message>
        <source>One seller for the whole workspace: what is stated here holds for every unit and every offer.</source>
        <translation>整个工作区共用一个卖家：此处内容适用于所有商品和报价。</translation>
    </message>
    <message>
        <source>Add an approval</source>
        <translation>添加批准</translation>
    </message>
    <message>
        <source>Remove the approval</source>
        <translation>移除批准</translation>
    </message>
    <message>
        <source>No approval is listed.</source>
        <translation>尚未列出批准。</translation>
    </message>
    <message>
        <source>Add figures</source>
        <translation>添加数据</translation>
    </message>
    <message>
        <source>Remove the figures</source>
        <translation>移除数据</translation>
    </message>
    <message>
        <source>No figures are stated. Take them from the marketplace&apos;s account health page.</source>
        <translation>尚未填写数据。可在平台的账户状况页面查看。</translation>
    </message>
</context>
<context>
    <name>SheetBar</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show shot</source>
        <translation>显示拍摄内容</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Photos can be moved in the order of the set only.</source>
        <translation>仅在照片组顺序下可以移动照片。</translation>
    </message>
    <message>
        <source>All shots</source>
        <translation>全部拍摄内容</translation>
    </message>
    <message>
        <source>Order of the set</source>
        <translation>照片组顺序</translation>
    </message>
    <message>
        <source>Verdict, worst first</source>
        <translation>结论（最差在前）</translation>
    </message>
    <message>
        <source>Shot</source>
        <translation>拍摄内容</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>拍摄时间</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Opening the workspace …</source>
        <translation>正在打开工作区…</translation>
    </message>
    <message>
        <source>The workspace cannot be opened</source>
        <translation>无法打开工作区</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>After you have mended the cause</source>
        <translation>排除原因之后</translation>
    </message>
    <message>
        <source>Welcome to Listing Studio</source>
        <translation>欢迎使用 Listing Studio</translation>
    </message>
    <message>
        <source>Describe a refurbished unit once. See what each marketplace still wants, read the disclosure it gets, and hand over a bundle that anyone can verify.</source>
        <translation>翻新商品只需描述一次。查看各平台还需要什么，阅读生成的披露文本，生成任何人都能校验的提交包。</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>A complete phone with photos, ready for every marketplace: the best place to look around</source>
        <translation>一部信息完整、附带照片的手机，可提交到所有平台，适合初次了解</translation>
    </message>
    <message>
        <source>Open a sloppy sample</source>
        <translation>打开有错误的示例</translation>
    </message>
    <message>
        <source>The same kind of phone with a dozen typical mistakes, to see how they are found</source>
        <translation>同类手机，带有十多个常见错误，可以看看它们如何被发现</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>新建商品</translation>
    </message>
    <message>
        <source>Start with an empty description</source>
        <translation>从空白描述开始</translation>
    </message>
    <message>
        <source>Import a file …</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>Take in a .json file with its photos and documents; or drop one on this window</source>
        <translation>导入 .json 文件及其照片和文件凭证；也可拖放到本窗口</translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>没有打开的内容</translation>
    </message>
    <message>
        <source>New claim</source>
        <translation>新建售后申请</translation>
    </message>
    <message>
        <source>New application</source>
        <translation>新建项目申请</translation>
    </message>
    <message>
        <source>New export return</source>
        <translation>新建出口退货</translation>
    </message>
    <message>
        <source>Choose one from the queue on the left, or make a new one.</source>
        <translation>请从左侧队列中选择，或新建一个。</translation>
    </message>
</context>
<context>
    <name>StatementDelegate</name>
    <message>
        <source>Add a sentence of your own…</source>
        <translation>添加自己的语句…</translation>
    </message>
    <message>
        <source>The facts have changed. Generated now: {text}</source>
        <translation>依据的信息已变化，现在会生成：{text}</translation>
    </message>
    <message>
        <source>Generated: {text}</source>
        <translation>生成的语句：{text}</translation>
    </message>
</context>
<context>
    <name>StatementList</name>
    <message>
        <source>Sentences</source>
        <translation>语句</translation>
    </message>
</context>
<context>
    <name>StatementModel</name>
    <message>
        <source>{output}: {count} {warning}</source>
        <translation>{output}：{count} {warning}</translation>
    </message>
    <message>
        <source>Add a sentence of your own to: {output}</source>
        <translation>为以下文本添加自己的语句：{output}</translation>
    </message>
    <message>
        <source>{hand}: {text}</source>
        <translation>{hand}：{text}</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>自动生成</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>已改写</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已省略</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自拟</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Photos measured</source>
        <translation>已测量照片</translation>
    </message>
    <message>
        <source>All changes are saved</source>
        <translation>所有修改均已保存</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>%n 个档案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measuring photos: %n left</source>
        <translation>
            <numerusform>正在测量照片：还剩 %n 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>约 %n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s)</source>
        <translation>
            <numerusform>约 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>All changes are saved (%s)</source>
        <translation>所有修改均已保存（%s）</translation>
    </message>
    <message>
        <source>The last action was not carried out; everything before it is saved</source>
        <translation>上一步操作未执行；之前的内容均已保存</translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>Remove edits that meet nothing any more</source>
        <translation>移除已无对应内容的修改</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Nothing is chosen under “Packs”, so there is no text.</source>
        <translation>尚未在“平台”中选择，因此没有文本。</translation>
    </message>
    <message>
        <source>A fault of the program ended the check, so what the texts say is not known.</source>
        <translation>检查因程序故障而中止，无法得知文本内容。</translation>
    </message>
    <message>
        <source>Nothing is handed over as text here.</source>
        <translation>此处不提交文本。</translation>
    </message>
    <message>
        <source>{language} (for reading only)</source>
        <translation>{language}（仅供阅读）</translation>
    </message>
    <message>
        <source>For reading only: this language is not handed over, so nothing is changed here.</source>
        <translation>仅供阅读：此语言不提交，因此不可修改。</translation>
    </message>
    <message>
        <source>This sentence is your own; it rests on no fact of the unit.</source>
        <translation>此语句由您自拟，不以商品信息为依据。</translation>
    </message>
    <message>
        <source>Facts behind this sentence:</source>
        <translation>此语句的依据：</translation>
    </message>
    <message>
        <source>A fixed sentence.</source>
        <translation>固定语句。</translation>
    </message>
    <message>
        <source>It also stands in: {texts}; what is changed here changes there.</source>
        <translation>它还出现在：{texts}；在此修改会一并生效。</translation>
    </message>
    <message>
        <source>Reword a sentence</source>
        <translation>改写语句</translation>
    </message>
    <message>
        <source>Keep a reworded sentence</source>
        <translation>保留改写的语句</translation>
    </message>
    <message>
        <source>Remove edits that meet nothing</source>
        <translation>移除已无对应内容的修改</translation>
    </message>
    <message>
        <source>Delete a sentence</source>
        <translation>删除语句</translation>
    </message>
    <message>
        <source>Leave out a sentence</source>
        <translation>省略语句</translation>
    </message>
    <message>
        <source>Restore a sentence</source>
        <translation>恢复语句</translation>
    </message>
    <message>
        <source>Add a sentence</source>
        <translation>添加语句</translation>
    </message>
    <message>
        <source>Language of the texts</source>
        <translation>文本语言</translation>
    </message>
</context>
<context>
    <name>TextPanel</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Findings of this text</source>
        <translation>此文本的问题</translation>
    </message>
    <message>
        <source>Re&amp;word</source>
        <translation>改写(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>省略(&amp;L)</translation>
    </message>
    <message>
        <source>Res&amp;tore</source>
        <translation>恢复(&amp;T)</translation>
    </message>
    <message>
        <source>Add a &amp;sentence</source>
        <translation>添加语句(&amp;S)</translation>
    </message>
    <message>
        <source>St&amp;ill right</source>
        <translation>仍然正确(&amp;I)</translation>
    </message>
    <message>
        <source>In {language}, from the same facts</source>
        <translation>{language}（依据相同信息）</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>As it will be handed over</source>
        <translation>最终提交内容</translation>
    </message>
    <message>
        <source>Say this in other words (F2)</source>
        <translation>换一种说法 (F2)</translation>
    </message>
    <message>
        <source>Leave this sentence out of the text, or delete your own (Del)</source>
        <translation>从文本中省略此语句，或删除自拟语句 (Del)</translation>
    </message>
    <message>
        <source>Say it as it was generated</source>
        <translation>恢复为自动生成的说法</translation>
    </message>
    <message>
        <source>Add a sentence of your own at the end of this text</source>
        <translation>在此文本末尾添加自己的语句</translation>
    </message>
    <message>
        <source>Keep the reworded sentence although the facts behind it have changed</source>
        <translation>尽管依据已变化，仍保留改写的语句</translation>
    </message>
</context>
<context>
    <name>TextPreview</name>
    <message>
        <source>Text as it will be handed over</source>
        <translation>最终提交的文本</translation>
    </message>
    <message>
        <source>There is nothing in this text yet.</source>
        <translation>此文本尚无内容。</translation>
    </message>
</context>
<context>
    <name>WaiverForm</name>
    <message>
        <source>Waive</source>
        <translation>豁免</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Your na&amp;me</source>
        <translation>您的姓名(&amp;M)</translation>
    </message>
    <message>
        <source>Reas&amp;on</source>
        <translation>理由(&amp;O)</translation>
    </message>
    <message>
        <source>It holds until the value or the limit changes, and is printed in the report.</source>
        <translation>数值或限值变化前有效，并会写入报告。</translation>
    </message>
</context>
<context>
    <name>WarrantyPage</name>
    <message>
        <source>Warranty</source>
        <translation>保修</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>After-sales contact</source>
        <translation>售后联系</translation>
    </message>
    <message>
        <source>Not asked: no warranty is given.</source>
        <translation>无需填写：不提供保修。</translation>
    </message>
    <message>
        <source>Not asked: returns are not accepted.</source>
        <translation>无需填写：不接受退货。</translation>
    </message>
    <message>
        <source>The length is stated in days; clear them to state months.</source>
        <translation>期限已按天填写；清空后可按月填写。</translation>
    </message>
    <message>
        <source>The length is stated in months; clear them to state days.</source>
        <translation>期限已按月填写；清空后可按天填写。</translation>
    </message>
</context>
<context>
    <name>WorkspaceView</name>
    <message>
        <source>Load the current version</source>
        <translation>载入当前版本</translation>
    </message>
    <message>
        <source>What was measured on photos could not be stored; it is known until the program is closed.</source>
        <translation>照片的测量结果未能保存；关闭程序前仍可使用。</translation>
    </message>
    <message>
        <source>No section shows the place of this finding: %s</source>
        <translation>没有栏目显示此问题的位置：%s</translation>
    </message>
    <message>
        <source>There is no fix that could be taken for this finding at once.</source>
        <translation>此问题没有可用的一键修正。</translation>
    </message>
    <message>
        <source>Done: %s (Ctrl+Z takes it back)</source>
        <translation>已完成：%s（Ctrl+Z 撤销）</translation>
    </message>
    <message>
        <source>Nothing is left to do here.</source>
        <translation>这里没有待办事项。</translation>
    </message>
    <message>
        <source>Packs that cannot be used: %s. The others go on working.</source>
        <translation>以下规则包无法使用：%s。其他规则包继续工作。</translation>
    </message>
    <message>
        <source>Some limits of the shop&apos;s own do not hold; the packs&apos; values apply instead.</source>
        <translation>部分店铺自定限值未生效，改用规则包的值。</translation>
    </message>
    <message>
        <source>A fault of the program ended the check.</source>
        <translation>检查因程序故障而中止。</translation>
    </message>
    <message>
        <source>A fault of the program kept it from looking at some photos or documents.</source>
        <translation>由于程序故障，部分照片或文件未能检测。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>_Notice</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>关闭此通知</translation>
    </message>
</context>
</TS>
