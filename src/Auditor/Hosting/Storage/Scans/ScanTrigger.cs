namespace Auditor.Hosting.Storage.Scans;

/// <summary>What began a scan. The numbers are stored.</summary>
internal enum ScanTrigger
{
    Schedule = 0,

    /// <summary>Somebody asked for it.</summary>
    Request = 1,

    /// <summary><c>--once</c>.</summary>
    Once = 2,
}
