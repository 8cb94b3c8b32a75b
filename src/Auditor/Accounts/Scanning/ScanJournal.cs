using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Auditor.Accounts.Scanning;

/// <summary>
/// What AWS answered during a scan, kept on disk until the scan is done, so that one that was stopped goes on and asks nothing twice. Answers may hold
/// what is secret, such as the environment of a task: the file is readable by its owner alone, and is deleted as soon as it is not needed.
/// </summary>
/// <remarks>
/// One file, appended to. A record is its length, the hash of its key, a hash of its content and the content, compressed. A process that is killed
/// leaves half a record at most, which is cut off when the file is opened again.
/// </remarks>
internal sealed class ScanJournal : IDisposable
{
    private const string Name = "scan.journal";
    private const int HashBytes = 16;
    private const int HeaderBytes = sizeof(int) + HashBytes + HashBytes;

    // Longer than any answer that the client accepts.
    private const int Longest = 128 << 20;

    private static readonly byte[] Magic = "auditor-scan 1 "u8.ToArray();

    private readonly FileStream _file;
    private readonly Lock _lock = new();
    private readonly ConcurrentDictionary<UInt128, (long At, int Length)> _answers = new();

    private ScanJournal(FileStream file, DateTimeOffset begun) => (_file, Begun) = (file, begun);

    /// <summary>When the scan began that the answers are of.</summary>
    public DateTimeOffset Begun { get; private set; }

    /// <summary>How many answers are kept.</summary>
    public int Count => _answers.Count;

    /// <summary>Whether a scan was stopped whose answers are in the folder.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, Name));

    /// <summary>Opens the journal of a folder.</summary>
    /// <param name="folder">The folder; made if it is not there.</param>
    /// <param name="resume">Whether the answers in it are kept; else it is begun anew.</param>
    /// <param name="now">When a scan begins.</param>
    /// <exception cref="AuditException">The folder cannot be written, another scan is at work in it, or there is none to resume.</exception>
    public static ScanJournal Open(string folder, bool resume, DateTimeOffset now)
    {
        var path = Path.Combine(folder, Name);
        if (resume && !File.Exists(path))
        {
            throw new AuditException(ProblemKind.Configuration, $"there is no scan to resume in {folder}; run it without --resume, or name the folder of the one that stopped with --data");
        }

        try
        {
            CreateFolder(folder);

            // A file that is there already would keep the rights that it has; it is opened first, because another scan may be writing it.
            if (!resume && File.Exists(path))
            {
                new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
                File.Delete(path);
            }

            File.WriteAllText(Path.Combine(folder, ".gitignore"), "*\n");
            var journal = new ScanJournal(new FileStream(path, Options(resume)), now);
            journal.Begin(resume);
            return journal;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new AuditException(new Problem(ProblemKind.Configuration, $"the answers of the scan cannot be kept here: {failure.Message} {(failure is IOException && File.Exists(path) ? "Another scan may be at work; " : "")}--data names another folder", folder), failure);
        }
    }

    /// <summary>The answer that is kept under a key, or null.</summary>
    public byte[]? Find(string key)
    {
        if (!_answers.TryGetValue(Hash(key), out var place))
        {
            return null;
        }

        var content = new byte[place.Length];
        lock (_lock)
        {
            RandomAccess.Read(_file.SafeFileHandle, content, place.At);
        }

        using var packed = new DeflateStream(new MemoryStream(content), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    /// <summary>Keeps an answer under a key.</summary>
    public void Add(string key, ReadOnlySpan<byte> answer)
    {
        using var packed = new MemoryStream();
        packed.Position = HeaderBytes;
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(answer);
        }

        var record = packed.GetBuffer().AsSpan(0, (int)packed.Length);
        var content = record[HeaderBytes..];
        var hash = Hash(key);
        BinaryPrimitives.WriteInt32LittleEndian(record, content.Length);
        BinaryPrimitives.WriteUInt128LittleEndian(record[sizeof(int)..], hash);
        BinaryPrimitives.WriteUInt128LittleEndian(record[(sizeof(int) + HashBytes)..], Hash(content));
        lock (_lock)
        {
            var at = _file.Length;
            try
            {
                RandomAccess.Write(_file.SafeFileHandle, record, at);
            }
            catch (IOException failure)
            {
                throw new AuditException(new Problem(ProblemKind.Configuration, $"the answers of the scan cannot be kept: {failure.Message} --data names another folder", _file.Name), failure);
            }

            _answers[hash] = (at + HeaderBytes, content.Length);
        }
    }

    /// <summary>Deletes the journal: the scan is done.</summary>
    public void Complete()
    {
        _file.Dispose();
        File.Delete(_file.Name);
    }

    public void Dispose() => _file.Dispose();

    private static void CreateFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static FileStreamOptions Options(bool resume)
    {
        var options = new FileStreamOptions { Mode = resume ? FileMode.Open : FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = resume ? null : UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static UInt128 Hash(string key) => Hash(Encoding.UTF8.GetBytes(key));

    private static UInt128 Hash(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    // The first line says what the file is and when the scan began.
    private void Begin(bool resume)
    {
        var header = new byte[Magic.Length + 20];

        // Whoever was killed before the first line was written has kept nothing.
        if (!resume || _file.Length == 0)
        {
            Magic.CopyTo(header, 0);
            Encoding.ASCII.GetBytes(Begun.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'\n'", CultureInfo.InvariantCulture), header.AsSpan(Magic.Length));
            RandomAccess.Write(_file.SafeFileHandle, header, 0);
            return;
        }

        if (RandomAccess.Read(_file.SafeFileHandle, header, 0) < header.Length
            || !header.AsSpan().StartsWith(Magic)
            || !DateTimeOffset.TryParseExact(Encoding.ASCII.GetString(header.AsSpan(Magic.Length)), "yyyy-MM-dd'T'HH:mm:ss'\n'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var begun))
        {
            throw new IOException("scan.journal is not of this version of the auditor; begin anew without --resume.");
        }

        Begun = begun;
        Load(header.Length);
    }

    private void Load(long start)
    {
        var at = start;
        Span<byte> header = stackalloc byte[HeaderBytes];
        while (RandomAccess.Read(_file.SafeFileHandle, header, at) == HeaderBytes)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(header);
            if (length is < 0 or > Longest || at + HeaderBytes + length > _file.Length)
            {
                break;
            }

            var content = new byte[length];
            RandomAccess.Read(_file.SafeFileHandle, content, at + HeaderBytes);
            if (Hash(content) != BinaryPrimitives.ReadUInt128LittleEndian(header[(sizeof(int) + HashBytes)..]))
            {
                break;
            }

            _answers[BinaryPrimitives.ReadUInt128LittleEndian(header[sizeof(int)..])] = (at + HeaderBytes, length);
            at += HeaderBytes + length;
        }

        // What was being written when the process ended.
        _file.SetLength(at);
    }
}
