using Browser.Tests;

[assembly: AssemblyFixture(typeof(Chromium))]
