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
/// <param name="wanted">The calls that are made: those that policies need, and tags where somebody asks for them.</param>
internal sealed class ServiceReader(SharedAnswers answers, Func<ReadCall, bool> wanted)
{
    /// <summary>Reads a type in a region; a global one in the region that its API is asked in.</summary>
    public async Task<TypeReading> ReadAsync(TypeRead type, string region, CancellationToken cancellation)
    {
        var (gaps, partial) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        var documents = ImmutableArray.CreateBuilder<ReadDocument>();
        foreach (var chain in type.Lists)
        {
            documents.AddRange(await ListAsync(chain, region, gaps, cancellation));
        }

        foreach (var call in type.Details.Where(wanted))
        {
            await AttachAsync(call, documents, region, partial, cancellation);
        }

        return new(
            type,
            [.. documents.Where(type.Mapping.Counts)],
            [.. gaps.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. partial.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private async Task<IReadOnlyList<ReadDocument>> ListAsync(ImmutableArray<ReadCall> chain, string region, ConcurrentBag<string> gaps, CancellationToken cancellation)
    {
        IReadOnlyList<ReadDocument> level = [ReadDocument.Root];
        foreach (var call in chain)
        {
            // What no policy needs is not listed: an optional list below another ends there.
            level = await NextAsync(call, level, region, gaps, cancellation);
        }

        return level;
    }

    private async Task<IReadOnlyList<ReadDocument>> NextAsync(ReadCall call, IReadOnlyList<ReadDocument> level, string region, ConcurrentBag<string> gaps, CancellationToken cancellation)
    {
        var requests = Requests(call, level).ToList();
        var found = new IReadOnlyList<ReadDocument>[requests.Count];
        await Parallel.ForEachAsync(Enumerable.Range(0, requests.Count), Concurrency(cancellation), async (index, cancellation) =>
        {
            var (arguments, parent) = requests[index];
            try
            {
                var pages = await answers.AskAsync(call, arguments, region, cancellation);
                found[index] = [.. pages.SelectMany(page => call.Items(page, parent, arguments))];
            }
            catch (AwsCallException failure) when (call.MeansAbsent(failure))
            {
                found[index] = [];
            }
            catch (AwsCallException failure)
            {
                gaps.Add(failure.Message);
                found[index] = [];
            }
        });
        return [.. found.SelectMany(one => one)];
    }

    // One request for each document of the level above, or for batches of those that have the same parent, in each variant.
    private static IEnumerable<(JsonObject Arguments, ReadDocument Parent)> Requests(ReadCall call, IReadOnlyList<ReadDocument> level)
    {
        foreach (var variant in call.Variants)
        {
            if (call.Batch is { } size)
            {
                foreach (var batch in level.GroupBy(document => document.Parent, ReferenceEqualityComparer.Instance).SelectMany(group => group.Chunk(size)))
                {
                    yield return (call.Arguments.Fill(batch, variant), batch[0]);
                }
            }
            else
            {
                foreach (var document in level)
                {
                    yield return (call.Arguments.Fill([document], variant), document);
                }
            }
        }
    }

    private Task AttachAsync(ReadCall call, IReadOnlyList<ReadDocument> documents, string region, ConcurrentBag<string> partial, CancellationToken cancellation) => call.Role switch
    {
        ReadRole.Each => EachAsync(call, documents, region, partial, cancellation),
        ReadRole.Batch => BatchAsync(call, documents, region, partial, cancellation),
        ReadRole.Join => JoinAsync(call, documents, region, partial, cancellation),
        _ => throw new InvalidOperationException($"{call.Operation} lists"),
    };

    private async Task EachAsync(ReadCall call, IReadOnlyList<ReadDocument> documents, string region, ConcurrentBag<string> partial, CancellationToken cancellation) =>
        await Parallel.ForEachAsync(documents.Where(call.Applies), Concurrency(cancellation), async (document, cancellation) =>
            document.Attach(call.As, await DetailAsync(call, document, region, partial, cancellation)));

    private async Task<JsonNode?> DetailAsync(ReadCall call, ReadDocument document, string region, ConcurrentBag<string> partial, CancellationToken cancellation)
    {
        try
        {
            return call.Take(await answers.AskAsync(call, call.Arguments.Fill([document], []), document.Region ?? region, cancellation));
        }
        catch (AwsCallException failure) when (call.MeansAbsent(failure))
        {
            return null;
        }
        catch (AwsCallException failure)
        {
            partial.Add(failure.Message);
            return UnreadMarker.Of(failure.Message);
        }
    }

    private async Task BatchAsync(ReadCall call, IReadOnlyList<ReadDocument> documents, string region, ConcurrentBag<string> partial, CancellationToken cancellation) =>
        await Parallel.ForEachAsync(documents.Where(call.Applies).Chunk(call.Batch ?? 1), Concurrency(cancellation), async (batch, cancellation) =>
        {
            try
            {
                call.Join(batch, await answers.AskAsync(call, call.Arguments.Fill(batch, []), region, cancellation));
            }
            catch (AwsCallException failure)
            {
                partial.Add(failure.Message);
                foreach (var document in batch)
                {
                    document.Attach(call.As, UnreadMarker.Of(failure.Message));
                }
            }
        });

    private async Task JoinAsync(ReadCall call, IReadOnlyList<ReadDocument> documents, string region, ConcurrentBag<string> partial, CancellationToken cancellation)
    {
        if (documents.Count == 0)
        {
            return;
        }

        try
        {
            call.Join(documents, await answers.AskAsync(call, call.Arguments.Fill([], []), region, cancellation));
        }
        catch (AwsCallException failure) when (call.MeansAbsent(failure))
        {
        }
        catch (AwsCallException failure)
        {
            partial.Add(failure.Message);
            foreach (var document in documents)
            {
                document.Attach(call.As, UnreadMarker.Of(failure.Message));
            }
        }
    }

    // The client's pace bounds what is under way; this keeps a thousand requests from being prepared at once.
    private static ParallelOptions Concurrency(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = 16, CancellationToken = cancellation };
}
