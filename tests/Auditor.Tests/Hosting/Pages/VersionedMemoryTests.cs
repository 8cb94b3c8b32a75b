using Auditor.Hosting.Pages;
using Auditor.Hosting.Security;
using Microsoft.AspNetCore.Http;

namespace Auditor.Tests.Hosting.Pages;

/// <summary>What several pages read at once.</summary>
public sealed class VersionedMemoryTests
{
    [Fact]
    public async Task Who_leaves_while_something_is_read_stops_nobody_who_waits_for_it()
    {
        var memory = new VersionedMemory();
        var reading = new TaskCompletionSource<string>();
        var times = 0;
        using var leaves = new CancellationTokenSource();
        var first = memory.ReadAsync(Request(leaves.Token), "key", ReadAsync);
        var second = memory.ReadAsync(Request(CancellationToken.None), "key", ReadAsync);
        await leaves.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        reading.SetResult("read");
        Assert.Equal("read", await second);
        Assert.Equal(1, times);

        Task<string> ReadAsync()
        {
            Interlocked.Increment(ref times);
            return reading.Task;
        }
    }

    [Fact]
    public async Task What_could_not_be_read_is_read_again()
    {
        var memory = new VersionedMemory();
        await Assert.ThrowsAsync<InvalidOperationException>(() => memory.ReadAsync<string>(Request(CancellationToken.None), "key", () => throw new InvalidOperationException()));
        Assert.Equal("read", await memory.ReadAsync(Request(CancellationToken.None), "key", () => Task.FromResult("read")));
    }

    private static PageRequest Request(CancellationToken leaves) =>
        new(new DefaultHttpContext { RequestAborted = leaves }, Viewer.Of(CurrentUser.Nobody), form: null, "1", DateTimeOffset.UnixEpoch);
}
