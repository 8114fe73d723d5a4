@echo off
rem Starts portsim; builds it first when there is no build yet or the checkout has moved on.
rem Needs a JDK, 17 or newer, in JAVA_HOME or on PATH. PORTSIM_JAVA_OPTS holds more options for java.
rem It follows "portsim", with two exceptions. Comparing every source's time takes cmd.exe too long:
rem after changing a source by hand, run "mvnw package -DskipTests". And it archives the classes of one
rem command alone, so others start slower.

rem An exclamation mark in an argument stays one.
setlocal EnableExtensions DisableDelayedExpansion

set "root=%~dp0"
set "root=%root:~0,-1%"
set "target=%root%\simulator\cli\target"
set "jar=%target%\portsim.jar"
set "lock=%target%\portsim.lock"
set "log=%target%\portsim-build.log"

rem ------------------------------------------------------------------------------------- Find Java

rem Variables' names do not tell small letters from capitals: "java_home" would be JAVA_HOME.
set "jdk="
set "objection="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" call :examine "%JAVA_HOME%"
if defined jdk goto java_found

set "found="
for %%J in (java.exe) do set "found=%%~$PATH:J"
if not defined found goto java_missing
for %%J in ("%found%\..\..") do set "candidate=%%~fJ"
if exist "%candidate%\release" call :examine "%candidate%"
if defined jdk goto java_found
if defined objection goto java_missing

rem A java.exe outside its Java's folder: ask it where that is.
set "candidate="
set "settings=%TEMP%\portsim-%RANDOM%.txt"
"%found%" -XshowSettings:properties -version >nul 2>"%settings%" <nul
for /f "usebackq tokens=1,* delims==" %%A in ("%settings%") do if "%%A"=="    java.home " set "candidate=%%B"
del "%settings%" 2>nul
if not defined candidate goto java_missing
call :examine "%candidate:~1%"
if defined jdk goto java_found

:java_missing
if not defined objection set "objection=There is none in JAVA_HOME and none on PATH."
>&2 echo portsim: Java 17 or newer is needed. %objection%
>&2 echo   Install a JDK, 17 or newer, for example from https://adoptium.net.
>&2 echo   If you have one, let JAVA_HOME name its folder.
exit /b 3

:java_found
set "java=%jdk%\bin\java.exe"
set "archive=%target%\portsim-java-%build%.jsa"
set "options=-XX:+UseSerialGC -XX:-UsePerfData -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8"

rem ----------------------------------------------------------------------------------------- Build

rem Which commit is this? Nothing in a copy without Git, where the jar is built once.
set "head="
if exist "%root%\.git\HEAD" set /p head=<"%root%\.git\HEAD"
if not defined head goto head_known
if not "%head:~0,5%"=="ref: " goto head_known
set "ref=%root%\.git\%head:~5%"
set "ref=%ref:/=\%"
if exist "%ref%" set /p head=<"%ref%"
:head_known

set "turns=0"

:check
set "built="
if exist "%target%\portsim.head" set /p built=<"%target%\portsim.head"
if exist "%jar%" if not defined built set "built=%head%"
if exist "%jar%" if "%built%"=="%head%" goto built

if not exist "%target%" mkdir "%target%" 2>nul
mkdir "%lock%" 2>nul && goto build
if %turns%==3 if not exist "%lock%" goto not_writable
if %turns%==3 >&2 echo portsim: waiting for another start, which is building. If there is none, remove %lock%
if %turns%==1200 exit /b 3
set /a turns+=1
rem One second; "timeout" needs a console.
ping -n 2 127.0.0.1 >nul
goto check

:not_writable
>&2 echo portsim: cannot build: %target% is not writable.
exit /b 3

:build
if exist "%jdk%\bin\javac.exe" goto compile
rmdir "%lock%"
>&2 echo portsim: the first use needs a build, which needs a JDK.
>&2 echo   %jdk% is a runtime without a compiler.
>&2 echo   Install a JDK, 17 or newer, and let JAVA_HOME name its folder.
exit /b 3

:compile
>&2 echo portsim: building...
pushd "%root%"
set "JAVA_HOME=%jdk%"
call "%root%\mvnw.cmd" --batch-mode -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -pl simulator/cli -am -Dmaven.test.skip=true -Denforcer.skip=true package >"%log%" 2>&1 <nul
set "status=%errorlevel%"
popd
if not "%status%"=="0" goto build_failed
if not exist "%jar%" goto build_failed
del /f /q "%target%\portsim-java-*.jsa" 2>nul
if exist "%target%\portsim.new" rmdir /s /q "%target%\portsim.new"
>"%target%\portsim.head" echo(%head%
rmdir "%lock%"
goto built

:build_failed
rmdir "%lock%"
>&2 type "%log%"
>&2 echo portsim: the build failed; its output is above and in %log%
>&2 echo   A first build downloads Maven and libraries: without a network it cannot succeed.
exit /b 3

rem A shared archive of loaded classes halves the start. Failing does no harm; an empty file says
rem not to try again.
:built
if exist "%archive%" goto run
set "new=%target%\portsim.new"
mkdir "%new%" 2>nul || goto run
"%java%" %options% "-XX:DumpLoadedClassList=%new%\classes" -jar "%jar%" run "%root%\scenarios\sql-server\pooling-off.yaml" >nul 2>&1 <nul
"%java%" -XX:+UseG1GC -Xshare:dump "-XX:SharedClassListFile=%new%\classes" "-XX:SharedArchiveFile=%new%\archive" -cp "%jar%" >nul 2>&1 <nul
if not exist "%new%\archive" type nul >"%new%\archive"
move /y "%new%\archive" "%archive%" >nul 2>&1
rmdir /s /q "%new%" 2>nul

rem ------------------------------------------------------------------------------------------- Run

:run
for %%A in ("%archive%") do if not "%%~zA"=="" if not "%%~zA"=="0" goto run_with_archive
"%java%" %options% %PORTSIM_JAVA_OPTS% -jar "%jar%" %*
exit /b %errorlevel%

:run_with_archive
"%java%" %options% %PORTSIM_JAVA_OPTS% "-XX:SharedArchiveFile=%archive%" -jar "%jar%" %*
exit /b %errorlevel%

rem -------------------------------------------------------------------------------------- Functions

rem Sets jdk, version and build when the Java in this folder is new enough.
:examine
set "version="
set "build="
if not exist "%~1\release" exit /b 1
for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do (
  if "%%A"=="JAVA_VERSION" set "version=%%~B"
  if "%%A"=="JAVA_RUNTIME_VERSION" set "build=%%~B"
)
if not defined version exit /b 1
if not defined build set "build=%version%"
set "major=0"
for /f "delims=.-+_" %%A in ("%version%") do set "major=%%A"
rem Java 8 calls itself 1.8, which is too old as well.
if %major% geq 17 goto examine_fits
set "objection=Java %version% in %~1 is too old."
exit /b 1
:examine_fits
set "jdk=%~1"
exit /b 0
