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
rem Builds first if there is no build, or if a source is newer than the stamp that the last build left.
powershell -NoProfile -Command "$ErrorActionPreference = 'Stop'; $here = $env:HERE; $stamp = Join-Path $here 'app\target\.built'; if (-not (Test-Path -LiteralPath $stamp) -or -not (Test-Path -LiteralPath (Join-Path $here 'app\target\lib'))) { exit 1 }; $built = (Get-Item -LiteralPath $stamp).LastWriteTimeUtc; $roots = @('pom.xml') + @('diagnostics', 'wizard-steps', 'app' | ForEach-Object { ($_ + '\pom.xml'); ($_ + '\src\main') }); foreach ($root in $roots) { if (Get-ChildItem -LiteralPath (Join-Path $here $root) -Recurse -File | Where-Object { $_.LastWriteTimeUtc -gt $built }) { exit 1 } }; exit 0"
if errorlevel 1 (
  echo Building ... 1>&2
  pushd "%HERE%"
  call mvn -B -ntp -q -Dstyle.color=never -pl app -am -DskipTests package 1>&2
  if errorlevel 1 (
    popd
    echo The build failed. 1>&2
    exit /b 3
  )
  echo built> "%HERE%app\target\.built"
  popd
)
"%JAVA%" -Dfile.encoding=UTF-8 "-Dwslgodoctor.lab=%HERE%diagnostics\lab" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%HERE%app\target\classes;%HERE%app\target\lib\*" dev.wslgodoctor.app.Main %*
exit /b %ERRORLEVEL%
