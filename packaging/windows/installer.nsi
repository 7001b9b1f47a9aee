; The set-up program for Windows, with its uninstaller.
;
; shipping/windows/installer.py writes facts.nsh (names, versions, folders) and files.nsh (one line
; for each file) and says how to compress. Options of the finished program:
;
;   /S              asks nothing and shows nothing
;   /AllUsers       installs for everybody into Program Files; needs an administrator
;   /D=C:\Folder    installs there; the last option, without quotes
;
; Exit codes: 0 done, 1 cancelled, 2 could not write, and those defined below.

Unicode true
Target amd64-unicode
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user

!include "facts.nsh"

!define CODE_RUNNING 3
!define CODE_FOREIGN_FOLDER 4
!define CODE_NO_ADMINISTRATOR 5
!define CODE_OLD_WINDOWS 6

; Windows 10 1809; Qt asks for no less.
!define OLDEST_BUILD 17763

!define CLASSES "Software\Classes"
!define CARD_TYPE "PartnerDirectory.vcf"
!define DIRECTORY_TYPE "PartnerDirectory.pdir"
!define OWN_KEY "Software\${NAME}"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define UNINSTALLER "uninstall.exe"

Name "${NAME}"
OutFile "${RESULT}"
BrandingText "${NAME} ${VERSION}"
SetCompressor /SOLID ${COMPRESSION}
!if "${COMPRESSION}" == "lzma"
    SetCompressorDictSize 64
!endif
ShowInstDetails nevershow
ShowUninstDetails nevershow

!ifdef SIGN
    !uninstfinalize `${SIGN} "%1"` = 0
    !finalize `${SIGN} "%1"` = 0
!endif

!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "MUI2.nsh"
!include "WinVer.nsh"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartProgram
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(DATA_STAYS)"

!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE CheckFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TEXT "$(DATA_STAYED)"
!insertmacro MUI_UNPAGE_FINISH

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Russian"
!include "texts.nsh"

VIProductVersion "${NUMBERS}"
!macro VersionTexts LANGUAGE
    VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "${NAME}"
    VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
    VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
    VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "${PUBLISHER}"
    VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "${PUBLISHER}"
!macroend
!insertmacro VersionTexts ${LANG_ENGLISH}
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileDescription" "Set-up of ${NAME}"
!insertmacro VersionTexts ${LANG_RUSSIAN}
VIAddVersionKey /LANG=${LANG_RUSSIAN} "FileDescription" "Установка ${NAME}"

Var ForAll

; --- for whom, and may it be done -------------------------------------------------------------------

; Ends with a code after saying why, unless nobody is there to read it.
!macro Refuse TEXT CODE
    MessageBox MB_ICONSTOP|MB_OK "${TEXT}" /SD IDOK
    SetErrorLevel ${CODE}
    Quit
!macroend

; Takes $ForAll: chooses the registry's half, the folders and the rights that go with it.
!macro UseContext
    SetRegView 64
    ${If} $ForAll == 1
        SetShellVarContext all
    ${Else}
        SetShellVarContext current
    ${EndIf}
!macroend

; Somebody who is no administrator is asked by Windows to become one, and starts again as such.
!macro NeedAdministrator OPTIONS
    ${If} $ForAll == 1
        UserInfo::GetAccountType
        Pop $0
        ${If} $0 != "Admin"
            ${IfNot} ${Silent}
                ClearErrors
                ExecShell "runas" "$EXEPATH" "${OPTIONS}"
                ${IfNot} ${Errors}
                    SetErrorLevel 0
                    Quit
                ${EndIf}
            ${EndIf}
            !insertmacro Refuse "$(NEEDS_ADMINISTRATOR)" ${CODE_NO_ADMINISTRATOR}
        ${EndIf}
    ${EndIf}
!macroend

; A running program cannot be written to. Where somebody is there, they may close it and try again.
!macro WaitUntilWritable FILE
    ${DoWhile} ${FileExists} "$INSTDIR\${FILE}"
        ClearErrors
        FileOpen $0 "$INSTDIR\${FILE}" a
        ${IfNot} ${Errors}
            FileClose $0
            ${ExitDo}
        ${EndIf}
        ${If} ${Cmd} `MessageBox MB_ICONEXCLAMATION|MB_RETRYCANCEL "$(IS_RUNNING)" /SD IDCANCEL IDCANCEL`
            SetErrorLevel ${CODE_RUNNING}
            Quit
        ${EndIf}
    ${Loop}
!macroend

!macro WaitUntilClosed
    !insertmacro WaitUntilWritable "${WINDOWED}"
    !insertmacro WaitUntilWritable "${CONSOLE}"
!macroend

; --- installing -------------------------------------------------------------------------------------

Function .onInit
    ${IfNot} ${AtLeastWin10}
    ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
        !insertmacro Refuse "$(OLD_WINDOWS)" ${CODE_OLD_WINDOWS}
    ${EndIf}
    Call ChooseContext
    !insertmacro UseContext
    !insertmacro NeedAdministrator "/AllUsers"
    ${If} $INSTDIR == ""
        Call ChooseFolder
    ${EndIf}
    ${If} ${Silent}
        Call CheckFolder
    ${EndIf}
FunctionEnd

; For everybody if that is asked for, or if it is there for everybody and not for this user.
Function ChooseContext
    StrCpy $ForAll 0
    ${GetParameters} $0
    ClearErrors
    ${GetOptions} $0 "/AllUsers" $1
    ${IfNot} ${Errors}
        StrCpy $ForAll 1
        Return
    ${EndIf}
    SetRegView 64
    ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "InstallLocation"
    ReadRegStr $1 HKLM "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $0 == ""
    ${AndIf} $1 != ""
        StrCpy $ForAll 1
    ${EndIf}
FunctionEnd

; Where it is already, so that it is renewed there, or where Windows wants it.
Function ChooseFolder
    ReadRegStr $INSTDIR SHCTX "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $INSTDIR == ""
        ${If} $ForAll == 1
            StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
        ${Else}
            StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
        ${EndIf}
    ${EndIf}
FunctionEnd

; Renewing removes the folders of the version before, so a folder must be empty or be ours.
Function CheckFolder
    ${If} ${FileExists} "$INSTDIR\${WINDOWED}"
        !insertmacro WaitUntilClosed
        Return
    ${EndIf}
    ${DirState} "$INSTDIR" $0
    ${If} $0 == 1
        MessageBox MB_ICONEXCLAMATION|MB_OK "$(FOREIGN_FOLDER)" /SD IDOK
        ${If} ${Silent}
            SetErrorLevel ${CODE_FOREIGN_FOLDER}
            Quit
        ${EndIf}
        Abort
    ${EndIf}
FunctionEnd

!macro RemoveProgramFiles
    RMDir /r "$INSTDIR\runtime"
    RMDir /r "$INSTDIR\site-packages"
    Delete "$INSTDIR\${WINDOWED}"
    Delete "$INSTDIR\${CONSOLE}"
    Delete "$INSTDIR\LICENSE.txt"
!macroend

; What a type of files is called, looks like and is opened with.
!macro RegisterType TYPE DESCRIPTION ICON_NUMBER
    WriteRegStr SHCTX "${CLASSES}\${TYPE}" "" "${DESCRIPTION}"
    WriteRegStr SHCTX "${CLASSES}\${TYPE}\DefaultIcon" "" "$INSTDIR\${WINDOWED},${ICON_NUMBER}"
    WriteRegStr SHCTX "${CLASSES}\${TYPE}\shell\open\command" "" '"$INSTDIR\${WINDOWED}" "%1"'
!macroend

Section "Install"
    !insertmacro RemoveProgramFiles
    ClearErrors
    !include "files.nsh"
    WriteUninstaller "$INSTDIR\${UNINSTALLER}"
    ${If} ${Errors}
        SetErrorLevel 2
        Abort
    ${EndIf}

    SetOutPath "$INSTDIR"
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${WINDOWED}" "" "" "" SW_SHOWNORMAL "" "$(SUMMARY)"

    !insertmacro RegisterType "${CARD_TYPE}" "$(CARD_FILE)" 0
    !insertmacro RegisterType "${DIRECTORY_TYPE}" "$(DIRECTORY_FILE)" 1
    ; vCards belong to whom they belonged before; this program is offered for them.
    WriteRegStr SHCTX "${CLASSES}\.vcf\OpenWithProgids" "${CARD_TYPE}" ""
    WriteRegStr SHCTX "${CLASSES}\.pdir" "" "${DIRECTORY_TYPE}"
    WriteRegStr SHCTX "${CLASSES}\.pdir\OpenWithProgids" "${DIRECTORY_TYPE}" ""
    ; What the settings of Windows list under "Default apps".
    WriteRegStr SHCTX "${OWN_KEY}\Capabilities" "ApplicationName" "${NAME}"
    WriteRegStr SHCTX "${OWN_KEY}\Capabilities" "ApplicationDescription" "$(SUMMARY)"
    WriteRegStr SHCTX "${OWN_KEY}\Capabilities\FileAssociations" ".vcf" "${CARD_TYPE}"
    WriteRegStr SHCTX "${OWN_KEY}\Capabilities\FileAssociations" ".pdir" "${DIRECTORY_TYPE}"
    WriteRegStr SHCTX "Software\RegisteredApplications" "${NAME}" "${OWN_KEY}\Capabilities"

    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${WINDOWED}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\${UNINSTALLER}"'
    WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\${UNINSTALLER}" /S'
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" ${KILOBYTES}
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
    WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
    ${RefreshShellIcons}
SectionEnd

; The desktop starts it, and so without the rights of an administrator who installs it.
Function StartProgram
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\${WINDOWED}"'
FunctionEnd

; --- removing ---------------------------------------------------------------------------------------

Function un.onInit
    SetRegView 64
    StrCpy $ForAll 0
    ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $0 == $INSTDIR
        StrCpy $ForAll 1
    ${EndIf}
    !insertmacro UseContext
    !insertmacro NeedAdministrator "_?=$INSTDIR"
    !insertmacro WaitUntilClosed
    ; Directories are each user's own, whoever removes the program.
    SetShellVarContext current
FunctionEnd

; Only what was installed is removed: others may have put files beside it, and a directory of a
; portable copy would lie there too.
Section "Uninstall"
    !insertmacro UseContext
    !insertmacro RemoveProgramFiles
    Delete "$INSTDIR\${UNINSTALLER}"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\${NAME}.lnk"

    DeleteRegKey SHCTX "${CLASSES}\${CARD_TYPE}"
    DeleteRegKey SHCTX "${CLASSES}\${DIRECTORY_TYPE}"
    DeleteRegValue SHCTX "${CLASSES}\.vcf\OpenWithProgids" "${CARD_TYPE}"
    DeleteRegKey SHCTX "${CLASSES}\.pdir"
    DeleteRegValue SHCTX "Software\RegisteredApplications" "${NAME}"
    DeleteRegKey SHCTX "${OWN_KEY}"
    DeleteRegKey SHCTX "${UNINSTALL_KEY}"
    ${RefreshShellIcons}
    SetShellVarContext current
SectionEnd
