<#
.SYNOPSIS
Installs, checks and removes what was built, on a computer with Windows that may be thrown away.

.PARAMETER Folder
Where the set-up program and the package for Windows Installer lie.
#>
param([Parameter(Mandatory)] [string] $Folder)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

$name = 'Partner Directory'
$data = Join-Path $env:APPDATA 'partner-directory'

function Invoke-Program([string] $Path, [string[]] $Arguments) {
    $process = Start-Process -FilePath $Path -ArgumentList $Arguments -Wait -PassThru -NoNewWindow
    if ($process.ExitCode -ne 0) {
        throw "$Path $Arguments ended with $($process.ExitCode)"
    }
}

function Test-Program([string] $Installed) {
    $console = Join-Path $Installed 'directory-app.exe'
    Invoke-Program $console '--version'
    Invoke-Program $console 'self-check'

    $window = Start-Process -FilePath (Join-Path $Installed 'PartnerDirectory.exe') -PassThru
    $end = (Get-Date).AddSeconds(60)
    while (-not $window.MainWindowTitle) {
        if ($window.HasExited -or (Get-Date) -gt $end) {
            throw 'The window did not open.'
        }
        Start-Sleep -Milliseconds 200
        $window.Refresh()
    }
    "The window is called '$($window.MainWindowTitle)'."
    $null = $window.CloseMainWindow()
    if (-not $window.WaitForExit(30000)) {
        throw 'The window did not close.'
    }
}

function Assert-Gone([string] $Installed) {
    if (Test-Path (Join-Path $Installed 'PartnerDirectory.exe')) {
        throw "$Installed was not removed."
    }
    if (-not (Test-Path $data)) {
        throw "The user's data in $data was removed."
    }
}

$setup = (Get-ChildItem $Folder -Filter '*-windows-x64-setup*.exe').FullName
$installed = Join-Path $env:LOCALAPPDATA "Programs\$name"
Invoke-Program $setup '/S'
Invoke-Program (Join-Path $installed 'directory-app.exe') 'demo'
Test-Program $installed
Invoke-Program (Join-Path $installed 'uninstall.exe') @('/S', "_?=$installed")
Assert-Gone $installed

$package = (Get-ChildItem $Folder -Filter '*-windows-x64*.msi').FullName
$installed = Join-Path $env:ProgramFiles $name
Invoke-Program 'msiexec.exe' @('/i', "`"$package`"", '/qn', '/norestart')
Test-Program $installed
Invoke-Program 'msiexec.exe' @('/x', "`"$package`"", '/qn', '/norestart')
Assert-Gone $installed
