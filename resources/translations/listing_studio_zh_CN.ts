<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>AccessoriesPage</name>
    <message>
        <source>Accessories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an accessory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the accessory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No accessory is listed, neither as included nor as missing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Packs of this unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import a unit file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a s&amp;loppy sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the open unit out of the queue; it can be brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide me: next &amp;thing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next p&amp;art of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pac&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous &amp;section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language · 语言</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys and help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BundleContents</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the bundle will hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the marketplace (upload)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays in the shop (keep)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: {count} files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>None of the choices matches; clear the field for “not stated”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>New unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample&apos;s seller was filled in as well, because none was stated. Change it under “%s”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s was archived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConditionPage</name>
    <message>
        <source>Grades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Battery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Functions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked: the unit has no battery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked: the unit has no screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked: the unit uses no mobile network.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Count</name>
    <message>
        <source>{used} characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{used} bytes (a Chinese character counts as 2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too long by {over}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountryEditor</name>
    <message>
        <source>State the country with two letters, such as US.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No country has the code %s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>Year, month and day, such as 2026-11-20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write year, month and day, such as 2026-11-20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such day in the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DefectLinks</name>
    <message>
        <source>This photo shows defect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DefectsPage</name>
    <message>
        <source>Defects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a defect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the defect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No defect is listed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Add photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DomainCheck</name>
    <message>
        <source>At most %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimals: at most %s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %s characters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DossierView</name>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set reference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ElementTable</name>
    <message>
        <source>Insert or Ctrl+D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete, in the table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportBox</name>
    <message>
        <source>&amp;Export bundle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ver&amp;ify again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle was changed since it was written:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle is written and verified.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bundle was verified again and is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit has been changed since: this bundle holds revision {revision}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactLinks</name>
    <message>
        <source>Facts behind this sentence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FaultList</name>
    <message>
        <source>Faults of the bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unexpected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: {kind}. {detail}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>Not taken: %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Set %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Import a unit file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingDetails</name>
    <message>
        <source>About this finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to the field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Waive …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the waiver &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by this pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waived by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s waived this on %s; what it excused has changed since, so it no longer holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lapsed waiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This rule cannot be waived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another source says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>{weight}: {message}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsModel</name>
    <message>
        <source>Errors: these block the hand-over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings: have a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waived</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>&amp;All packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what all chosen packs say, not only the shown one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide me: next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes to the next thing that is still to do, and says why (F9)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) passed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose under “Packs” which marketplaces this unit is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos are still being measured; more may be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waive “%s”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the waiver of “%s”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FunctionRow</name>
    <message>
        <source>P passed, F failed, T not tested, Backspace takes it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FunctionsGrid</name>
    <message>
        <source>Once the category is stated, the functions of such a unit are proposed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another function …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another function</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the test of %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set test of %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Keys and help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe the unit in the sections on the left of a page, in any order; every change is saved at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose under “Packs” which marketplaces the unit is for; each shows whether the unit is ready for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The findings on the right follow every edit. Enter on one goes to its field; F9 leads through all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you leave empty is “not stated”: it is never guessed, and never appears in a text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Not checked” is not “fine”: something needed for the check is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a pack is ready, the section “Export” writes the bundle and verifies it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listing Studio %s, under the licence Apache-2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the place of a finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter, in the list of findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up what was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc, in a field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked: the unit uses no mobile network.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Undo: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoneyEditor</name>
    <message>
        <source>%s: currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write digits only, with one comma or point for decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State the currency with three letters, such as USD.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most two decimals; write thousands without a separator.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteLines</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>Write digits only, with one comma or point for decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole numbers only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferPage</name>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The marketplace&apos;s identifiers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackBar</name>
    <message>
        <source>Packs of this unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the marketplaces and programmes this unit is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the pack %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out the pack %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackPage</name>
    <message>
        <source>Copy from another offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes over warranty, returns, after-sales and shipping; never the price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a marketplace for this unit first: an offer is made through one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer through %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy promises from %s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoAdder</name>
    <message>
        <source>Photos came in for a unit that is no longer open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are added when it is opened again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add {count} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is here already, as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file was not added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files were not added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no photos in this folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoBar</name>
    <message>
        <source>&amp;Add photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos can also be dropped anywhere on this page, or pasted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New photos: {fact}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoCardDelegate</name>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to show.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoCards</name>
    <message>
        <source>cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo {number} of {total}, {shot}, {verdict}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No. {index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shot not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>advice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoDetail</name>
    <message>
        <source>Findings of this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} photos selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(different)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo shows defect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoFactsText</name>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{width} × {height} px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera number inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % of the edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one even tone, nothing to see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be told; copies for publication never carry it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes; copies for publication never carry it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoPreview</name>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole photo (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its own pixels (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole page, or go back (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoView</name>
    <message>
        <source>Large photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotosPage</name>
    <message>
        <source>Set {fact}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {count} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No chosen marketplace asks for particular shots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shots asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same file as {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks like {names}; please compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop photos or folders here, paste them, or choose them with “Add photos…”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pinning</name>
    <message>
        <source>Photo shows defect {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo does not show defect {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin defect {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit has no defects yet; they are described on their own page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what this photo shows. Choose a defect, then click on the photo to pin it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click on the photo where defect {number} is. With keys: Enter pins it at the centre, arrows move it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinned here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown here, not pinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not described yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PinsEditor</name>
    <message>
        <source>Show every photo, not only close-ups of defects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the photos that show it; click on the large photo to pin the spot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s: the spot; arrow keys move it, Delete removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no photo to link yet. Add photos on the page for photos.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>%s (%s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%s: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Function test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme approval</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Something went wrong inside the program. What you entered is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All details are in %s.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>(no reference)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked since the program was started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Search reference, brand, model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefurbishmentPage</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasure of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked: the unit stores no user data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts that were replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No part is listed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SellerPage</name>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One seller for the whole workspace: what is stated here holds for every unit and every offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No approval is listed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShotChecklist</name>
    <message>
        <source>Shots asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shot}: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not needed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Opening the workspace …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After you have mended the cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Listing Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe a refurbished unit once. See what each marketplace still wants, read the disclosure it gets, and hand over a bundle that anyone can verify.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A complete phone with photos, ready for every marketplace: the best place to look around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a sloppy sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same kind of phone with a dozen typical mistakes, to see how they are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with an empty description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a unit file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in a .json file with its photos; or drop one on this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the queue on the left, or make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatementDelegate</name>
    <message>
        <source>Add a sentence of your own…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatementList</name>
    <message>
        <source>Sentences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatementModel</name>
    <message>
        <source>{output}: {count} {warning}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a sentence of your own to: {output}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hand}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reworded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Photos measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All changes are saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Measuring photos: %n left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All changes are saved (%s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last action was not carried out; everything before it is saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextPage</name>
    <message>
        <source>Remove edits that meet nothing any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No marketplace is chosen for this unit, so there is no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is handed over as text here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{language} (for reading only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For reading only: this language is not handed over, so nothing is changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This sentence is your own; it rests on no fact of the unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts behind this sentence:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fixed sentence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It also stands in: {texts}; what is changed here changes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reword a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a reworded sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove edits that meet nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the texts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextPanel</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings of this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a &amp;sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still ri&amp;ght</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it will be handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say this in other words (F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this sentence out of the text, or delete your own (Del)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say it as it was generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a sentence of your own at the end of this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the reworded sentence although the facts behind it have changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextPreview</name>
    <message>
        <source>Text as it will be handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in this text yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaiverForm</name>
    <message>
        <source>Waive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds until the value or the limit changes, and is printed in the report.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WarrantyPage</name>
    <message>
        <source>Warranty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After-sales contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked: no warranty is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked: returns are not accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length is stated in days; clear them to state months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The length is stated in months; clear them to state days.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkspaceView</name>
    <message>
        <source>Load the current version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No section shows the place of this finding: %s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to do here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packs that cannot be used: %s. The others go on working.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Notice</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>delegate</name>
    <message>
        <source>The facts have changed. Generated now: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
