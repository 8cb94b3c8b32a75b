using System.Globalization;
using System.Security;
using FakeAws.Requests;
using FakeAws.Responses;

namespace FakeAws.Scale.Estates;

/// <summary>What CloudFormation answers of the stacks.</summary>
internal sealed class EstateStacks(ScaleEstate estate)
{
    public AwsResponse? Answer(AwsRequest request) => request.Call switch
    {
        "cloudformation:DescribeStacks" when request.Parameter("StackName") is { } name => ScalePages.Result(request, $"<Stacks><member>{Stack(Number(name))}</member></Stacks>"),
        "cloudformation:DescribeStacks" => ScalePages.Query(request, "Stacks", "member", new EstateList(estate.Stacks, Stack), "NextToken"),
        "cloudformation:ListStackResources" => ListResources(request, Number(request.Parameter("StackName")!)),
        "cloudformation:GetTemplate" => ScalePages.Result(request, $"<TemplateBody>{SecurityElement.Escape(estate.Template(Number(request.Parameter("StackName")!)))}</TemplateBody><StagesAvailable><member>Original</member><member>Processed</member></StagesAvailable>"),
        _ => null,
    };

    // Of estate-0007 or of the ARN that has it.
    private static int Number(string name) => int.Parse((name.Split('/') is [_, var plain, _] ? plain : name).Split('-')[1], CultureInfo.InvariantCulture);

    private string Stack(int stack) =>
        $"<StackId>{estate.StackId(stack)}</StackId><StackName>{ScaleEstate.StackName(stack)}</StackName><CreationTime>{ScaleIds.Time}</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus><DisableRollback>false</DisableRollback><Parameters><member><ParameterKey>Team</ParameterKey><ParameterValue>platform</ParameterValue></member><member><ParameterKey>Retention</ParameterKey><ParameterValue>90</ParameterValue></member></Parameters><Outputs/><Tags/><NotificationARNs/>";

    private AwsResponse ListResources(AwsRequest request, int stack)
    {
        var resources = estate.Kinds.SelectMany(kind => Enumerable.Range(stack * kind.PerStack, kind.PerStack).Select(number => (kind, number))).ToList();
        return ScalePages.Query(request, "StackResourceSummaries", "member", new EstateList(resources.Count, index => Resource(resources[index].kind, resources[index].number)), "NextToken");
    }

    private static string Resource(EstateKind kind, int number) =>
        $"<LogicalResourceId>{kind.LogicalId(number)}</LogicalResourceId><PhysicalResourceId>{kind.PhysicalId(number)}</PhysicalResourceId><ResourceType>{kind.Type}</ResourceType><LastUpdatedTimestamp>{ScaleIds.Time}</LastUpdatedTimestamp><ResourceStatus>CREATE_COMPLETE</ResourceStatus>";
}
