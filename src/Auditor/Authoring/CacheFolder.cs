using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Auditor.Authoring;

/// <summary>The folder of the user's cache. What lies there is run, so it must be nobody else's.</summary>
internal static class CacheFolder
{
    private const string Variable = "AUDITOR_CACHE";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode OthersWrite = UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private const int CurrentFolder = -100;
    private const uint WantsOwner = 8;
    private const int SizeOfStatus = 256;
    private const int OffsetOfOwner = 20;

    /// <summary>Where compiled policies are kept, there or not; null if the user has no such place.</summary>
    public static string? OfUser()
    {
        var root = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } chosen ? Path.GetFullPath(chosen)
            : OperatingSystem.IsLinux() ? OfLinux()
            : Below(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData));
        return root is null ? null : Path.Combine(root, "policies");
    }

    /// <summary>Creates the folder for its owner alone.</summary>
    public static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
        }
    }

    /// <summary>Whether nobody but the user who runs this can write into the folder; so it is where there is no folder yet.</summary>
    public static bool IsPrivate(string folder)
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists(folder))
        {
            return true;
        }

        try
        {
            return (File.GetUnixFileMode(folder) & OthersWrite) == UnixFileMode.None && IsOwned(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    // The specification wants an absolute path, and any other to be ignored.
    private static string? OfLinux() =>
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache && Path.IsPathFullyQualified(cache)
            ? Below(cache)
            : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home ? Below(Path.Combine(home, ".cache")) : null;

    private static string? Below(string folder) => folder.Length > 0 ? Path.Combine(folder, Tool.Name) : null;

    // Only the owner may change the mode, save for root, who may change every folder's.
    [UnsupportedOSPlatform("windows")]
    private static bool IsOwned(string folder)
    {
        if (OperatingSystem.IsLinux())
        {
            var status = new byte[SizeOfStatus];
            return Status(CurrentFolder, folder, 0, WantsOwner, status) == 0 && BitConverter.ToUInt32(status, OffsetOfOwner) == EffectiveUser();
        }

        File.SetUnixFileMode(folder, OwnerOnly);
        return !Environment.IsPrivilegedProcess;
    }

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Status(int folder, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags, uint mask, byte[] status);

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint EffectiveUser();
}
