@echo off
rem Starts flint. In a checkout it builds what is missing; after a change run mvnw.cmd -Dflint.build package.
setlocal
set "FLINT_JAVA=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "FLINT_JAVA=%JAVA_HOME%\bin\java.exe"
"%FLINT_JAVA%" --version >nul 2>&1
if errorlevel 1 (
  echo flint: no Java 17 or newer found; neither JAVA_HOME nor PATH leads to one 1>&2
  exit /b 2
)

call :find_jar
if defined FLINT_JAR goto run
if not exist "%~dp0pom.xml" (
  echo flint: there is no jar of it beside %~f0 1>&2
  exit /b 2
)
if not exist "%~dp0target" mkdir "%~dp0target"
echo flint: building, which is needed once 1>&2
pushd "%~dp0"
call mvnw.cmd -q -B -Dflint.build package >"%~dp0target\flint-build.log" 2>&1
set "FLINT_BUILT=%ERRORLEVEL%"
popd
call :find_jar
if not "%FLINT_BUILT%"=="0" goto build_failed
if not defined FLINT_JAR goto build_failed

:run
"%FLINT_JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable ^
  -cp "%FLINT_JAR%" dev.flint.cli.Main %*
exit /b %ERRORLEVEL%

:build_failed
echo flint: the build failed: see %~dp0target\flint-build.log 1>&2
exit /b 3

:find_jar
set "FLINT_JAR="
for %%j in ("%~dp0flint-*cli.jar" "%~dp0target\flint-*cli.jar") do set "FLINT_JAR=%%~fj"
exit /b 0
