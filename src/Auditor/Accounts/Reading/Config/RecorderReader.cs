using System.Text.Json.Nodes;
using Auditor.Accounts.Aws;
using Auditor.Accounts.Mapping;
using Auditor.Accounts.Reads;

namespace Auditor.Accounts.Reading.Config;

/// <summary>Reads what AWS Config records in a region, by the calls that read recorders as resources, so that they are made once.</summary>
internal sealed class RecorderReader(SharedAnswers answers, ReadTable table)
{
    /// <summary>The type of the recorders.</summary>
    public const string Type = "AWS::Config::ConfigurationRecorder";

    private readonly ReadCall _recorders = table.Find(Type)!.Calls[0];
    private readonly ReadCall _statuses = table.Find(Type)!.Calls[1];

    /// <summary>What is recorded there; nothing where AWS Config does not answer.</summary>
    public async Task<RecorderState> ReadAsync(string region, CancellationToken cancellation)
    {
        try
        {
            // Those that other services run for themselves have a principal.
            if ((await RowsAsync(_recorders, "ConfigurationRecorders", region, cancellation)).Find(row => Document.Text(row["servicePrincipal"]) is null) is not { } recorder)
            {
                return RecorderState.None(region, $"AWS Config has no recorder in {region}");
            }

            var name = Document.Text(recorder["name"]);
            var status = (await RowsAsync(_statuses, "ConfigurationRecordersStatus", region, cancellation)).Find(row => Document.Text(row["name"]) == name);
            return RecorderState.Of(region, recorder, status ?? []);
        }
        catch (AwsCallException failure)
        {
            return RecorderState.None(region, failure.Message);
        }
    }

    private async Task<List<JsonObject>> RowsAsync(ReadCall call, string list, string region, CancellationToken cancellation) =>
        [.. (await answers.AskAsync(call, [], region, cancellation)).SelectMany(page => page[list] as JsonArray ?? []).OfType<JsonObject>()];
}
