using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Reading;

/// <summary>
/// Reads the resources of a type from the service's own API: list calls, one below the other, make the documents; calls for each, for batches and for all
/// at once add to them. A call that fails leaves a gap that says so, and the rest goes on.
/// </summary>
/// <param name="answers">Who asks, once for all types.</param>
/// <param name="regions">The regions that are read.</param>
/// <param name="wanted">Whether a call is made: those that policies need, and those for tags where somebody asks for them.</param>
internal sealed class ServiceReader(SharedAnswers answers, RegionSet regions, Func<ReadCall, bool> wanted)
{
    // The client's pace bounds what is under way; this keeps a thousand requests from being prepared at once.
    private const int Prepared = 16;

    /// <summary>Reads a type where the plan says.</summary>
    /// <param name="read">The type, and where.</param>
    /// <param name="ids">The physical ids of those that are asked for besides, because stacks have them.</param>
    /// <param name="cancellation">Stops between two calls and within one.</param>
    public async Task<TypeReading> ReadAsync(PlannedRead read, IEnumerable<string> ids, CancellationToken cancellation)
    {
        var visit = new Visit(read, regions.ContextOf(answers.Account, read.AskedIn), [], [], cancellation);
        var documents = new List<ReadDocument>(await ListAsync(read.Type.Calls, visit));
        foreach (var row in read.Type.AlsoRows.Where(row => wanted(row[0])))
        {
            documents.AddRange(await ListAsync(row, visit));
        }

        documents.AddRange(ids.Select(id => new ReadDocument(new() { [Document.Self] = id }, read.AskedIn)));
        foreach (var call in read.Type.Calls.Where(call => call.Role is not ReadRole.List && wanted(call)))
        {
            await AttachAsync(call, documents, visit);
        }

        return new(
            read.Type,
            [.. documents.Where(document => read.Type.Mapping.IsResource(document.Content) is not false)],
            [.. visit.Gaps.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. visit.Partial.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Adds to what AWS Config told of a type's resources what it lacks.</summary>
    public async Task<TypeReading> CompleteAsync(PlannedRead read, TypeReading told, CancellationToken cancellation)
    {
        var visit = new Visit(read, regions.ContextOf(answers.Account, read.AskedIn), [], [.. told.Partial], cancellation);
        foreach (var call in read.Type.Config!.Details.Where(wanted))
        {
            await AttachAsync(call, [.. told.Documents], visit);
        }

        return told with { Partial = [.. visit.Partial.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] };
    }

    private async Task<IReadOnlyList<ReadDocument>> ListAsync(ImmutableArray<ReadCall> calls, Visit visit)
    {
        IReadOnlyList<ReadDocument>? level = null;
        foreach (var call in calls.Where(call => call.Role is ReadRole.List))
        {
            level = await NextAsync(call, level, visit);
        }

        return level ?? [];
    }

    private async Task<IReadOnlyList<ReadDocument>> NextAsync(ReadCall call, IReadOnlyList<ReadDocument>? level, Visit visit)
    {
        var requests = Requests(call, level, visit).ToList();
        var found = new IReadOnlyList<ReadDocument>[requests.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, requests.Count), visit.Options, async (index, cancellation) =>
        {
            var (arguments, above) = requests[index];
            found[index] = [];
            try
            {
                var region = above?.Region ?? visit.Read.AskedIn;
                var pages = await answers.AskAsync(call, arguments, region, cancellation);
                found[index] = [.. pages.SelectMany(page => CallRows.Documents(call, page, above, arguments, region)).Select(InItsRegion).OfType<ReadDocument>()];
            }
            catch (AwsCallException failure)
            {
                if (!call.AbsentErrors.Contains(failure.Code, StringComparer.Ordinal))
                {
                    visit.Gaps.Add(failure.Message);
                }
            }
        });
        return [.. found.SelectMany(one => one)];
    }

    // A bucket says where it is, and is asked there; one of another region than those that are read is none of the scan's.
    private ReadDocument? InItsRegion(ReadDocument document) =>
        Document.Text(Document.Member(document.Content, "BucketRegion")) is not { Length: > 0 } region ? document
        : regions.All.Contains(region, StringComparer.Ordinal) ? document with { Region = region }
        : null;

    // One request for each document of the level above, or for batches of those that have the same parent, with each set of further arguments.
    private static IEnumerable<(JsonObject Arguments, ReadDocument? Above)> Requests(ReadCall call, IReadOnlyList<ReadDocument>? level, Visit visit)
    {
        IEnumerable<IReadOnlyList<ReadDocument>> abouts =
            level is null ? [[]]
            : call.Batch is { } size ? level.GroupBy(document => Document.Text(document.Content[Document.Parent]), StringComparer.Ordinal).SelectMany(group => group.Chunk(size))
            : level.Select(document => new[] { document });
        return
            from about in abouts
            from more in visit.Read.Variants(call)
            let arguments = CallArguments.Fill(call, about, more?.Arguments, visit.Context)
            where arguments is not null
            select (arguments, about.Count > 0 ? about[0] : null);
    }

    private Task AttachAsync(ReadCall call, IReadOnlyList<ReadDocument> documents, Visit visit)
    {
        IReadOnlyList<ReadDocument> applicable = call.If is { } condition ? documents.Where(document => condition.Holds(document.Content) is not false).ToList() : documents;
        return call.Role switch
        {
            ReadRole.Each => Parallel.ForEachAsync(applicable, visit.Options, async (document, cancellation) => await DetailAsync(call, document, visit, cancellation)),
            ReadRole.Batch => Parallel.ForEachAsync(applicable.Chunk(call.Batch ?? 1), visit.Options, async (batch, cancellation) => await RowsAsync(call, batch, batch, visit, cancellation)),
            _ when applicable.Count > 0 => RowsAsync(call, applicable, [], visit, visit.Cancellation),
            _ => Task.CompletedTask,
        };
    }

    private async Task DetailAsync(ReadCall call, ReadDocument document, Visit visit, CancellationToken cancellation)
    {
        if (CallArguments.Fill(call, [document], null, visit.Context) is not { } arguments)
        {
            if (CallArguments.Unread(call, document) is { } unread)
            {
                document.Content[call.Attachment!] = unread.DeepClone();
            }
            else if (document.IsConfig)
            {
                document.Content[call.Attachment!] = UnreadMarker.Of($"AWS Config does not say by what {call.Operation} is to be asked for it");
            }

            return;
        }

        try
        {
            if (CallRows.Taken(call, await answers.AskAsync(call, arguments, document.Region, cancellation)) is { } taken)
            {
                document.Content[call.Attachment!] = taken;
            }
        }
        catch (AwsCallException failure)
        {
            Fail(call, [document], failure, visit);
        }
    }

    private async Task RowsAsync(ReadCall call, IReadOnlyList<ReadDocument> documents, IReadOnlyList<ReadDocument> about, Visit visit, CancellationToken cancellation)
    {
        if (CallArguments.Fill(call, about, null, visit.Context) is not { } arguments)
        {
            return;
        }

        try
        {
            CallRows.Join(call, documents, await answers.AskAsync(call, arguments, visit.Read.AskedIn, cancellation));
        }
        catch (AwsCallException failure)
        {
            Fail(call, documents, failure, visit);
        }
    }

    private static void Fail(ReadCall call, IReadOnlyList<ReadDocument> documents, AwsCallException failure, Visit visit)
    {
        if (call.AbsentErrors.Contains(failure.Code, StringComparer.Ordinal))
        {
            return;
        }

        visit.Partial.Add(failure.Message);
        foreach (var document in documents)
        {
            document.Content[call.Attachment!] = UnreadMarker.Of(failure.Message);
        }
    }

    /// <summary>One reading of one type.</summary>
    private sealed record Visit(PlannedRead Read, MappingContext Context, ConcurrentBag<string> Gaps, ConcurrentBag<string> Partial, CancellationToken Cancellation)
    {
        public ParallelOptions Options { get; } = new() { MaxDegreeOfParallelism = Prepared, CancellationToken = Cancellation };
    }
}
