; The installer for all users of a machine; silent with /S. What is below ProgramData is the counter's, and stays.
Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel admin
Name "窗口 Chuangkou ${VERSION}"
OutFile "${OUT}"
InstallDir "$PROGRAMFILES64\Chuangkou"
InstallDirRegKey HKLM "Software\Chuangkou" "InstallDir"
Page directory
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Chuangkou"
!define JAVA "$INSTDIR\runtime\bin\javaw.exe"

!macro Shortcut NAME OPTIONS COMMAND
  CreateShortcut "$SMPROGRAMS\Chuangkou\${NAME}.lnk" "${JAVA}" '@"$INSTDIR\options\${OPTIONS}.txt" "--module-path=$INSTDIR\javafx\lib" "-Djna.boot.library.path=$INSTDIR\native" "-Dchuangkou.config=$APPDATA\chuangkou\terminal.yaml" -cp "$INSTDIR\lib\*" io.chuangkou.terminal.cli.Chuangkou ${COMMAND}'
!macroend

Section
  SetRegView 64
  SetShellVarContext all
  ; A window that is open holds the runtime: its file cannot be replaced, and nothing is changed.
  ClearErrors
  IfFileExists "$INSTDIR\runtime\bin\java.dll" 0 fresh
    Delete "$INSTDIR\runtime\bin\java.dll"
    IfErrors 0 fresh
      SetErrorLevel 1
      MessageBox MB_OK|MB_ICONSTOP "窗口还开着，先关闭再升级 / Chuangkou is open: close it, then upgrade" /SD IDOK
      Abort
  fresh:
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\javafx"
  RMDir /r "$INSTDIR\runtime"
  SetOutPath "$INSTDIR"
  File /r "${TREE}/*"
  CreateDirectory "$APPDATA\chuangkou"
  IfFileExists "$APPDATA\chuangkou\terminal.yaml" +2
    CopyFiles /SILENT "$INSTDIR\terminal.yaml" "$APPDATA\chuangkou\terminal.yaml"
  CreateDirectory "$SMPROGRAMS\Chuangkou"
  !insertmacro Shortcut "窗口 收费" "terminal" "terminal"
  !insertmacro Shortcut "窗口 培训" "terminal" "terminal --training"
  !insertmacro Shortcut "窗口 检修台" "bench" "bench"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKLM "Software\Chuangkou" "InstallDir" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "窗口 Chuangkou"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKLM "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
SectionEnd

Section Uninstall
  SetRegView 64
  SetShellVarContext all
  RMDir /r "$SMPROGRAMS\Chuangkou"
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\javafx"
  RMDir /r "$INSTDIR\native"
  RMDir /r "$INSTDIR\options"
  RMDir /r "$INSTDIR\runtime"
  RMDir /r "$INSTDIR\doc"
  Delete "$INSTDIR\chuangkou.cmd"
  Delete "$INSTDIR\terminal.yaml"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKLM "${UNINSTALL}"
  DeleteRegKey HKLM "Software\Chuangkou"
SectionEnd
