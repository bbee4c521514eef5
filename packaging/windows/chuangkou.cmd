@echo off
rem Starts a command of Chuangkou. Its JVM options lie in options, as packaging/launch has them.
setlocal
chcp 65001 >nul
set "HOME_DIR=%~dp0"
set "NAME=%~1"
if "%NAME%"=="" set "NAME=help"
if /i "%NAME%"=="diagnose" set "NAME=diagnose-%~2"
set "OPTIONS=%HOME_DIR%options\%NAME%.txt"
if not exist "%OPTIONS%" set "OPTIONS=%HOME_DIR%options\other.txt"
set "CONFIG=%ProgramData%\chuangkou\terminal.yaml"
if not exist "%CONFIG%" set "CONFIG=%USERPROFILE%\.chuangkou\terminal.yaml"
"%HOME_DIR%runtime\bin\java.exe" @"%OPTIONS%" "--module-path=%HOME_DIR%javafx\lib" "-Djna.boot.library.path=%HOME_DIR%native" "-Dchuangkou.config=%CONFIG%" -cp "%HOME_DIR%lib\*" io.chuangkou.terminal.cli.Chuangkou %*
exit /b %ERRORLEVEL%
