<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AddToListDialog</name>
    <message numerus="yes">
        <source>%n entries are put on it.</source>
        <translation>
            <numerusform>%n entry is put on it.</numerusform>
            <numerusform>%n entries are put on it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddressSection</name>
    <message numerus="yes">
        <source>Former (%n)</source>
        <translation>
            <numerusform>Former (%n)</numerusform>
            <numerusform>Former (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailsSection</name>
    <message numerus="yes">
        <source>Other lines kept from vCards (%n)</source>
        <translation>
            <numerusform>Other line kept from vCards (%n)</numerusform>
            <numerusform>Other lines kept from vCards (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more lines</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EntryCommands</name>
    <message numerus="yes">
        <source>Moved %n entries to the bin.</source>
        <translation>
            <numerusform>Moved %n entry to the bin.</numerusform>
            <numerusform>Moved %n entries to the bin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored %n entries.</source>
        <translation>
            <numerusform>Restored %n entry.</numerusform>
            <numerusform>Restored %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Verified %n entries today.</source>
        <translation>
            <numerusform>Verified %n entry today.</numerusform>
            <numerusform>Verified %n entries today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tagged %n entries.</source>
        <translation>
            <numerusform>Tagged %n entry.</numerusform>
            <numerusform>Tagged %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Took the tag off %n entries.</source>
        <translation>
            <numerusform>Took the tag off %n entry.</numerusform>
            <numerusform>Took the tag off %n entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message numerus="yes">
        <source>in the last %n days</source>
        <translation>
            <numerusform>in the last %n day</numerusform>
            <numerusform>in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n years ago</source>
        <translation>
            <numerusform>more than %n year ago</numerusform>
            <numerusform>more than %n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n months ago</source>
        <translation>
            <numerusform>more than %n month ago</numerusform>
            <numerusform>more than %n months ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandingOut</name>
    <message numerus="yes">
        <source>Copied %n vCards.</source>
        <translation>
            <numerusform>Copied %n vCard.</numerusform>
            <numerusform>Copied %n vCards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n entries as text.</source>
        <translation>
            <numerusform>Copied %n entry as text.</numerusform>
            <numerusform>Copied %n entries as text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message numerus="yes">
        <source>and %n more records</source>
        <translation>
            <numerusform>and %n more record</numerusform>
            <numerusform>and %n more records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} and %n more</numerusform>
            <numerusform>{name} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCommands</name>
    <message numerus="yes">
        <source>Imported %Ln entries.</source>
        <translation>
            <numerusform>Imported %Ln entry.</numerusform>
            <numerusform>Imported %Ln entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries will be added.</source>
        <translation>
            <numerusform>%Ln entry will be added.</numerusform>
            <numerusform>%Ln entries will be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln organisations that they name are added with them.</source>
        <translation>
            <numerusform>%Ln organisation that they name is added with them.</numerusform>
            <numerusform>%Ln organisations that they name are added with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries will be changed.</source>
        <translation>
            <numerusform>%Ln entry will be changed.</numerusform>
            <numerusform>%Ln entries will be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln possible duplicates are left out.</source>
        <translation>
            <numerusform>%Ln possible duplicate is left out.</numerusform>
            <numerusform>%Ln possible duplicates are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines that have no field here are kept as they are.</source>
        <translation>
            <numerusform>%Ln line that has no field here is kept as it is.</numerusform>
            <numerusform>%Ln lines that have no field here are kept as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListCommands</name>
    <message numerus="yes">
        <source>Took %n entries off the list.</source>
        <translation>
            <numerusform>Took %n entry off the list.</numerusform>
            <numerusform>Took %n entries off the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put %n entries on the list.</source>
        <translation>
            <numerusform>Put %n entry on the list.</numerusform>
            <numerusform>Put %n entries on the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListController</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n similar</source>
        <translation>
            <numerusform>%n similar</numerusform>
            <numerusform>%n similar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message numerus="yes">
        <source>Only this sheet is imported. For %n other sheets, import the file again: {names}.</source>
        <translation>
            <numerusform>Only this sheet is imported. For %n other sheet, import the file again: {names}.</numerusform>
            <numerusform>Only this sheet is imported. For %n other sheets, import the file again: {names}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n empty columns too</source>
        <translation>
            <numerusform>Show %n empty column too</numerusform>
            <numerusform>Show %n empty columns too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns are kept with their entries as they are.</source>
        <translation>
            <numerusform>%n column is kept with its entries as it is.</numerusform>
            <numerusform>%n columns are kept with their entries as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NavigationModel</name>
    <message numerus="yes">
        <source>%1, %n entries</source>
        <translation>
            <numerusform>%1, %n entry</numerusform>
            <numerusform>%1, %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message numerus="yes">
        <source>Show all %n people</source>
        <translation>
            <numerusform>Show %n person</numerusform>
            <numerusform>Show all %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Former (%n)</source>
        <translation>
            <numerusform>Former (%n)</numerusform>
            <numerusform>Former (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPane</name>
    <message numerus="yes">
        <source>and %n more errors</source>
        <translation>
            <numerusform>and %n more error</numerusform>
            <numerusform>and %n more errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWriter</name>
    <message numerus="yes">
        <source>Kept as they are (%n)</source>
        <translation>
            <numerusform>Kept as it is (%n)</numerusform>
            <numerusform>Kept as they are (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more lines</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintCommands</name>
    <message numerus="yes">
        <source>Printed %n entries.</source>
        <translation>
            <numerusform>Printed %n entry.</numerusform>
            <numerusform>Printed %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n entries in “{file}”.</source>
        <translation>
            <numerusform>Saved %n entry in “{file}”.</numerusform>
            <numerusform>Saved %n entries in “{file}”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReachSection</name>
    <message numerus="yes">
        <source>Former (%n)</source>
        <translation>
            <numerusform>Former (%n)</numerusform>
            <numerusform>Former (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TagDialog</name>
    <message numerus="yes">
        <source>%n entries lose it.</source>
        <translation>
            <numerusform>%n entry loses it.</numerusform>
            <numerusform>%n entries lose it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries get it.</source>
        <translation>
            <numerusform>%n entry gets it.</numerusform>
            <numerusform>%n entries get it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoController</name>
    <message numerus="yes">
        <source>%n records were changed since and were left as they are.</source>
        <translation>
            <numerusform>%n record was changed since and was left as it is.</numerusform>
            <numerusform>%n records were changed since and were left as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message numerus="yes">
        <source>%n files are not imported yet: {names}. They stay where they are and can be imported later.</source>
        <translation>
            <numerusform>%n file is not imported yet: {names}. It stays where it is and can be imported later.</numerusform>
            <numerusform>%n files are not imported yet: {names}. They stay where they are and can be imported later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingNote</name>
    <message numerus="yes">
        <source>%n files wait to be imported. Make a directory or open one, and you see the plan.</source>
        <translation>
            <numerusform>%n file waits to be imported. Make a directory or open one, and you see the plan.</numerusform>
            <numerusform>%n files wait to be imported. Make a directory or open one, and you see the plan.</numerusform>
        </translation>
    </message>
</context>
</TS>
