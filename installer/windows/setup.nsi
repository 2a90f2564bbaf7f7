; The setup for Windows, built on any system by NSIS 3: see ../lib/setup.sh for what is given by -D.
;
; Setup.exe [/S] [/AllUsers] [/Force] [/D=FOLDER]
; Ends with: 0 done, 1 cancelled, 2 the program is running, 3 the folder cannot be written or is too small,
; 4 /AllUsers without an administrator, 5 a newer version is installed (override with /Force).
; Uninstall.exe [/S] [/DeleteData]
;
; The new files are unpacked beside the old ones and put in their place only when all of them are there, so that a full
; disk or a lost connection leaves the old program as it was. User data are elsewhere and never touched by a setup.

; the default target would be a 32-bit program, which 64-bit systems without WOW64 do not run
Target amd64-unicode
Unicode true
SetCompressor /SOLID lzma
ManifestSupportedOS Win10
ManifestDPIAware true
RequestExecutionLevel user
AllowRootDirInstall false

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WordFunc.nsh

!define TITLE "WSL Go Doctor"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\WSLGoDoctor"
!define PROGID "WSLGoDoctor.Bundle"

Name "${TITLE}"
OutFile "${OUT}"
BrandingText "${TITLE} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${TITLE}"
VIAddVersionKey FileDescription "${TITLE} setup"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey CompanyName "${TITLE}"
VIAddVersionKey LegalCopyright "Apache License 2.0"

Var AllUsers
Var Status

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\WSL Go Doctor.exe"
!insertmacro MUI_PAGE_LICENSE "${LICENSE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE SimpChinese

LangString RUNNING ${LANG_ENGLISH} "${TITLE} is running. Close its window and try again; nothing was changed."
LangString RUNNING ${LANG_SIMPCHINESE} "${TITLE} 正在运行。请关闭其窗口后重试；尚未做任何更改。"
LangString CANNOT_WRITE ${LANG_ENGLISH} "The folder $INSTDIR cannot be written, or the disk is full. What was installed before is as it was."
LangString CANNOT_WRITE ${LANG_SIMPCHINESE} "无法写入文件夹 $INSTDIR，或磁盘已满。之前安装的内容保持不变。"
LangString TOO_SMALL ${LANG_ENGLISH} "The disk of $INSTDIR has less than ${NEEDED_MB} MB free. Nothing was changed."
LangString TOO_SMALL ${LANG_SIMPCHINESE} "$INSTDIR 所在磁盘的可用空间少于 ${NEEDED_MB} MB。尚未做任何更改。"
LangString NO_ADMINISTRATOR ${LANG_ENGLISH} "An installation for all users needs an administrator. Nothing was changed."
LangString NO_ADMINISTRATOR ${LANG_SIMPCHINESE} "为所有用户安装需要管理员权限。尚未做任何更改。"
LangString NEWER ${LANG_ENGLISH} "A newer version of ${TITLE} is installed. Replace it by ${VERSION}? Your data stay."
LangString NEWER ${LANG_SIMPCHINESE} "已安装更新版本的 ${TITLE}。要用 ${VERSION} 替换吗？你的数据会保留。"
LangString DELETE_DATA ${LANG_ENGLISH} "Delete your settings, journal and log too? Without the journal a repair can no longer be taken back."
LangString DELETE_DATA ${LANG_SIMPCHINESE} "是否同时删除你的设置、修复日志和运行日志？没有修复日志就无法再撤销修复。"

!macro Refuse status words
  SetErrorLevel ${status}
  MessageBox MB_OK|MB_ICONSTOP "${words}" /SD IDOK
  Quit
!macroend

; A running program's file cannot be opened for writing. Leaves 1 in $R0 if it runs.
!macro Running folder
  StrCpy $R0 0
  ${If} ${FileExists} "${folder}\WSL Go Doctor.exe"
    ClearErrors
    FileOpen $R1 "${folder}\WSL Go Doctor.exe" a
    ${If} ${Errors}
      StrCpy $R0 1
    ${Else}
      FileClose $R1
    ${EndIf}
  ${EndIf}
  ${If} ${FileExists} "${folder}\wsl-go-doctor.exe"
    ClearErrors
    FileOpen $R1 "${folder}\wsl-go-doctor.exe" a
    ${If} ${Errors}
      StrCpy $R0 1
    ${Else}
      FileClose $R1
    ${EndIf}
  ${EndIf}
!macroend

Function .onInit
  SetRegView 64
  StrCpy $AllUsers 0
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/AllUsers" $R1
  ${IfNot} ${Errors}
    UserInfo::GetAccountType
    Pop $R2
    ${If} $R2 != "Admin"
      !insertmacro Refuse 4 $(NO_ADMINISTRATOR)
    ${EndIf}
    StrCpy $AllUsers 1
    SetShellVarContext all
  ${EndIf}
  ${If} $INSTDIR == ""
    ReadRegStr $INSTDIR SHCTX "${UNINSTALL}" InstallLocation
  ${EndIf}
  ${If} $INSTDIR == ""
    ${If} $AllUsers == 1
      StrCpy $INSTDIR "$PROGRAMFILES64\WSL Go Doctor"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\WSL Go Doctor"
    ${EndIf}
  ${EndIf}
  ReadRegStr $R3 SHCTX "${UNINSTALL}" DisplayVersion
  ${If} $R3 != ""
    ${VersionCompare} $R3 "${VERSION}" $R4
    ${If} $R4 == 1
      ClearErrors
      ${GetOptions} $R0 "/Force" $R1
      ${If} ${Errors}
        SetErrorLevel 5
        MessageBox MB_YESNO|MB_ICONEXCLAMATION $(NEWER) /SD IDNO IDYES go
        Quit
        go:
        SetErrorLevel 0
      ${EndIf}
    ${EndIf}
  ${EndIf}
FunctionEnd

Function Undo
  ; nothing that was there before is lost
  RMDir /r "$INSTDIR\new"
  ${If} ${FileExists} "$INSTDIR\old\*.*"
    RMDir /r "$INSTDIR\app"
    RMDir /r "$INSTDIR\runtime"
    RMDir /r "$INSTDIR\licences"
    Rename "$INSTDIR\old\app" "$INSTDIR\app"
    Rename "$INSTDIR\old\runtime" "$INSTDIR\runtime"
    Rename "$INSTDIR\old\licences" "$INSTDIR\licences"
    CopyFiles /SILENT /FILESONLY "$INSTDIR\old\*.exe" "$INSTDIR"
    RMDir /r "$INSTDIR\old"
  ${EndIf}
  RMDir "$INSTDIR"
FunctionEnd

Function .onInstFailed
  Call Undo
  SetErrorLevel $Status
FunctionEnd

!macro Stop status words
  StrCpy $Status ${status}
  SetErrorLevel ${status}
  MessageBox MB_OK|MB_ICONSTOP "${words}" /SD IDOK
  ${If} ${status} == 3
    Call Undo
  ${EndIf}
  Quit
!macroend

Section "-program"
  SetRegView 64
  StrCpy $Status 3
  SetErrorLevel 3
  again:
  !insertmacro Running "$INSTDIR"
  ${If} $R0 == 1
    MessageBox MB_RETRYCANCEL|MB_ICONSTOP $(RUNNING) /SD IDCANCEL IDRETRY again
    StrCpy $Status 2
    SetErrorLevel 2
    Quit
  ${EndIf}

  ; what a setup left that was broken off
  ${If} ${FileExists} "$INSTDIR\old\app\*.*"
    Call Undo
  ${EndIf}
  ClearErrors
  RMDir /r "$INSTDIR\new"
  CreateDirectory "$INSTDIR\new"
  ${If} ${Errors}
    !insertmacro Stop 3 $(CANNOT_WRITE)
  ${EndIf}
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$INSTDIR", *l .r1, *l, *l) i .r0'
  ${If} $0 <> 0
    System::Int64Op $1 / 1048576
    Pop $1
    ${If} $1 < ${NEEDED_MB}
      !insertmacro Stop 3 $(TOO_SMALL)
    ${EndIf}
  ${EndIf}
  ClearErrors
  SetOverwrite try
  SetDateSave on
  SetOutPath "$INSTDIR\new"
  File /r "${PAYLOAD}/*"
  WriteUninstaller "$INSTDIR\new\Uninstall.exe"
  SetOutPath "$INSTDIR"
  ${If} ${Errors}
    !insertmacro Stop 3 $(CANNOT_WRITE)
  ${EndIf}

  ; the exchange: renames within one folder
  CreateDirectory "$INSTDIR\old"
  CopyFiles /SILENT /FILESONLY "$INSTDIR\*.exe" "$INSTDIR\old"
  Rename "$INSTDIR\app" "$INSTDIR\old\app"
  Rename "$INSTDIR\runtime" "$INSTDIR\old\runtime"
  Rename "$INSTDIR\licences" "$INSTDIR\old\licences"
  ClearErrors
  Rename "$INSTDIR\new\app" "$INSTDIR\app"
  Rename "$INSTDIR\new\licences" "$INSTDIR\licences"
  ${If} ${FileExists} "$INSTDIR\new\runtime\*.*"
    Rename "$INSTDIR\new\runtime" "$INSTDIR\runtime"
  ${EndIf}
  Delete "$INSTDIR\WSL Go Doctor.exe"
  Delete "$INSTDIR\wsl-go-doctor.exe"
  Delete "$INSTDIR\Uninstall.exe"
  Rename "$INSTDIR\new\WSL Go Doctor.exe" "$INSTDIR\WSL Go Doctor.exe"
  Rename "$INSTDIR\new\wsl-go-doctor.exe" "$INSTDIR\wsl-go-doctor.exe"
  Rename "$INSTDIR\new\Uninstall.exe" "$INSTDIR\Uninstall.exe"
  ${If} ${Errors}
    !insertmacro Stop 3 $(CANNOT_WRITE)
  ${EndIf}
  RMDir /r "$INSTDIR\old"
  RMDir /r "$INSTDIR\new"

  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\WSL Go Doctor.exe"
  WriteRegStr SHCTX "Software\Classes\${PROGID}" "" "${TITLE}"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\WSL Go Doctor.exe,0"
  WriteRegStr SHCTX "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\WSL Go Doctor.exe" --bundle "%1"'
  ; a bundle is a zip file: offered in "Open with", and never made the program for all zip files
  WriteRegStr SHCTX "Software\Classes\.zip\OpenWithProgids" "${PROGID}" ""

  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegStr SHCTX "${UNINSTALL}" DisplayName "${TITLE}"
  WriteRegStr SHCTX "${UNINSTALL}" DisplayVersion "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" DisplayIcon "$INSTDIR\WSL Go Doctor.exe"
  WriteRegStr SHCTX "${UNINSTALL}" Publisher "${TITLE}"
  WriteRegStr SHCTX "${UNINSTALL}" InstallLocation "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" UninstallString '"$INSTDIR\Uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL}" QuietUninstallString '"$INSTDIR\Uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" EstimatedSize $0
  WriteRegDWORD SHCTX "${UNINSTALL}" NoModify 1
  WriteRegDWORD SHCTX "${UNINSTALL}" NoRepair 1
  StrCpy $Status 0
  SetErrorLevel 0
SectionEnd

Function un.onInit
  SetRegView 64
  ; the hive that names this very folder tells for whom it was installed
  StrCpy $AllUsers 0
  ReadRegStr $R0 HKLM "${UNINSTALL}" InstallLocation
  ${If} $R0 == $INSTDIR
    StrCpy $AllUsers 1
    SetShellVarContext all
  ${EndIf}
FunctionEnd

Section "Uninstall"
  SetRegView 64
  !insertmacro Running "$INSTDIR"
  ${If} $R0 == 1
    !insertmacro Refuse 2 $(RUNNING)
  ${EndIf}
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  DeleteRegValue SHCTX "Software\Classes\.zip\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.zip\OpenWithProgids"
  DeleteRegKey /ifempty SHCTX "Software\Classes\.zip"
  DeleteRegKey SHCTX "Software\Classes\${PROGID}"
  DeleteRegKey SHCTX "${UNINSTALL}"
  ; only folders that are ours: a user may have chosen one that holds other things
  RMDir /r "$INSTDIR\app"
  RMDir /r "$INSTDIR\runtime"
  RMDir /r "$INSTDIR\licences"
  RMDir /r "$INSTDIR\old"
  RMDir /r "$INSTDIR\new"
  Delete "$INSTDIR\WSL Go Doctor.exe"
  Delete "$INSTDIR\wsl-go-doctor.exe"
  Delete "$INSTDIR\Uninstall.exe"
  RMDir "$INSTDIR"

  SetShellVarContext current
  ; what can be made again is no data of the user
  RMDir /r "$LOCALAPPDATA\wsl-go-doctor\cache"
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/DeleteData" $R1
  ${IfNot} ${Errors}
    RMDir /r "$LOCALAPPDATA\wsl-go-doctor"
  ${ElseIf} ${FileExists} "$LOCALAPPDATA\wsl-go-doctor\*.*"
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 $(DELETE_DATA) /SD IDNO IDNO keep
    RMDir /r "$LOCALAPPDATA\wsl-go-doctor"
    keep:
  ${EndIf}
  RMDir "$LOCALAPPDATA\wsl-go-doctor"
SectionEnd
