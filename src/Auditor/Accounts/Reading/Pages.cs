using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Reading;

/// <summary>Follows a call from page to page.</summary>
internal static class Pages
{
    /// <summary>The pages of an operation's answer.</summary>
    public static IAsyncEnumerable<JsonObject> OfAsync(IAwsClient client, ReadOperation operation, JsonObject arguments, string region, CancellationToken cancellation) =>
        OfAsync(client, operation.Aws, operation.Page, arguments, region, cancellation);

    /// <summary>The pages of an answer.</summary>
    /// <param name="client">Who asks.</param>
    /// <param name="operation">What is asked.</param>
    /// <param name="page">How the operation pages, or null if it answers everything at once.</param>
    /// <param name="arguments">The input; it is not changed.</param>
    /// <param name="region">Where.</param>
    /// <param name="cancellation">Stops between two pages and within one.</param>
    /// <exception cref="AwsCallException">A page did not come, or the service sends the reader round in a circle.</exception>
    public static async IAsyncEnumerable<JsonObject> OfAsync(
        IAwsClient client,
        AwsOperation operation,
        ReadPage? page,
        JsonObject arguments,
        string region,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var input = arguments.DeepClone().AsObject();
        if (page is { Size: { } size, Max: { } most })
        {
            input[size] = most;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var answer = await client.CallAsync(new(operation, input, region), cancellation);
            yield return answer;
            if (page is null || Next(page, answer) is not { Count: > 0 } next)
            {
                // What says that there is more and not how to ask for it is cut off.
                if (page is { More: { } more } && Text(answer, more) is "true")
                {
                    throw new AwsCallException(AwsFailure.Malformed, "Token", "more is said to follow and no page token came", operation, client.Account, region);
                }

                yield break;
            }

            // A token that comes again would never end.
            if (!seen.Add(string.Join('\n', next.Select(token => token.Value))))
            {
                throw new AwsCallException(AwsFailure.Malformed, "Token", "the same page token came twice", operation, client.Account, region);
            }

            input = input.DeepClone().AsObject();
            foreach (var name in page.In)
            {
                input.Remove(name);
            }

            foreach (var (name, token) in next)
            {
                input[name] = token;
            }
        }
    }

    // A token may come with the last page too, which then says that there is no more.
    private static List<KeyValuePair<string, string>> Next(ReadPage page, JsonObject answer) =>
        page.More is { } more && Text(answer, more) is not "true"
            ? []
            : [.. page.In.Zip(page.Out, (name, path) => KeyValuePair.Create(name, Text(answer, path))).Where(token => token.Value is { Length: > 0 }).Select(token => KeyValuePair.Create(token.Key, token.Value!))];

    private static string? Text(JsonObject answer, string path)
    {
        JsonNode? node = answer;
        foreach (var name in path.Split('.'))
        {
            node = (node as JsonObject)?[name];
        }

        return node is JsonValue ? node.ToString() : null;
    }
}
