@echo off
rem Starts WSL Go Doctor from a checkout on Windows. Needs a JDK 25 (JAVA_HOME or on PATH) and Maven on PATH.
setlocal
set "HERE=%~dp0"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version 2>&1 | findstr /c:"version \"25" >nul
if errorlevel 1 (
  echo Missing: a JDK 25. Install one, for example Temurin 25, and set JAVA_HOME. 1>&2
  exit /b 3
)
where mvn >nul 2>nul
if errorlevel 1 (
  echo Missing: Apache Maven. Install it and put its bin folder on PATH. 1>&2
  exit /b 3
)
if not exist "%HERE%app\target\lib" (
  pushd "%HERE%"
  call mvn -B -ntp -q -pl app -am -DskipTests package 1>&2
  popd
)
"%JAVA%" -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%HERE%app\target\classes;%HERE%app\target\lib\*" dev.wslgodoctor.app.Main %*
exit /b %ERRORLEVEL%
