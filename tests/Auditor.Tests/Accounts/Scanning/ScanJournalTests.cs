using System.Text;
using Auditor.Accounts.Scanning;
using Auditor.Tests.Commands;

namespace Auditor.Tests.Accounts.Scanning;

public sealed class ScanJournalTests : IDisposable
{
    private static readonly DateTimeOffset Begun = new(2026, 11, 23, 4, 5, 6, TimeSpan.Zero);

    private readonly WorkingFolder _folder = new();

    private string File => Path.Combine(_folder.Path, "scan.journal");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_kept_is_there_when_the_scan_is_resumed()
    {
        Keep(("one", "first"), ("two", "second"));

        using var resumed = ScanJournal.Open(_folder.Path, resume: true, Begun.AddHours(1));

        Assert.Equal(Begun, resumed.Begun);
        Assert.Equal(2, resumed.Count);
        Assert.Equal("first", Text(resumed, "one"));
        Assert.Equal("second", Text(resumed, "two"));
        Assert.Null(resumed.Find("three"));
    }

    [Fact]
    public void A_new_scan_knows_nothing_of_an_old_one()
    {
        Keep(("one", "first"));

        using var anew = ScanJournal.Open(_folder.Path, resume: false, Begun);

        Assert.Equal(0, anew.Count);
        Assert.Null(anew.Find("one"));
    }

    [Fact]
    public void A_record_that_was_being_written_is_cut_off_and_written_again()
    {
        Keep(("one", "first"), ("two", "second"));
        var whole = System.IO.File.ReadAllBytes(File);
        for (var length = whole.Length - 1; length > whole.Length - 30; length--)
        {
            System.IO.File.WriteAllBytes(File, whole[..length]);
            using (var resumed = ScanJournal.Open(_folder.Path, resume: true, Begun))
            {
                Assert.Equal("first", Text(resumed, "one"));
                Assert.Null(resumed.Find("two"));
                resumed.Add("two", "again"u8);
            }

            using var once = ScanJournal.Open(_folder.Path, resume: true, Begun);
            Assert.Equal("again", Text(once, "two"));
        }
    }

    [Fact]
    public void A_scan_that_was_killed_before_it_wrote_anything_is_resumed_from_the_beginning()
    {
        System.IO.File.WriteAllText(File, "");

        using var resumed = ScanJournal.Open(_folder.Path, resume: true, Begun);

        Assert.Equal((Begun, 0), (resumed.Begun, resumed.Count));
        resumed.Add("one", "first"u8);
        Assert.Equal("first", Text(resumed, "one"));
    }

    [Fact]
    public void A_damaged_record_ends_what_is_kept()
    {
        Keep(("one", "first"), ("two", "second"));
        var bytes = System.IO.File.ReadAllBytes(File);
        bytes[^1] ^= 0xFF;
        System.IO.File.WriteAllBytes(File, bytes);

        using var resumed = ScanJournal.Open(_folder.Path, resume: true, Begun);

        Assert.Equal("first", Text(resumed, "one"));
        Assert.Null(resumed.Find("two"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("something else that is long enough to be a header of its own")]
    public void A_file_that_is_no_journal_is_refused(string content)
    {
        System.IO.File.WriteAllText(File, content);

        var failure = Assert.Throws<AuditException>(() => ScanJournal.Open(_folder.Path, resume: true, Begun));

        Assert.Contains("begin anew without --resume", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_scan_there_is_nothing_to_resume()
    {
        var failure = Assert.Throws<AuditException>(() => ScanJournal.Open(_folder.Path, resume: true, Begun));

        Assert.Contains("there is no scan to resume", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Two_scans_do_not_write_one_journal(bool resume)
    {
        using var first = ScanJournal.Open(_folder.Path, resume: false, Begun);

        var failure = Assert.Throws<AuditException>(() => ScanJournal.Open(_folder.Path, resume, Begun));

        Assert.Contains("--data names another folder", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_owner_alone_can_read_it_and_it_is_gone_when_the_scan_is_done()
    {
        using var journal = ScanJournal.Open(_folder.Path, resume: false, Begun);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        }

        journal.Complete();

        Assert.False(System.IO.File.Exists(File));
    }

    private static string Text(ScanJournal journal, string key) => Encoding.UTF8.GetString(journal.Find(key)!);

    private void Keep(params (string Key, string Answer)[] answers)
    {
        using var journal = ScanJournal.Open(_folder.Path, resume: false, Begun);
        foreach (var (key, answer) in answers)
        {
            journal.Add(key, Encoding.UTF8.GetBytes(answer));
        }
    }
}
