using System.Globalization;
using System.Xml.Linq;
using FakeAws.Proxy;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;

namespace FakeAws.Stacks;

/// <summary>CloudFormation's lists of the seeded stacks; moto's own stacks are listed while none is seeded.</summary>
internal sealed class StackAnswers(SeededStacks stacks) : IAnswer
{
    /// <summary>CloudFormation pages stacks by size, resources by the hundred.</summary>
    private const int StacksPerPage = 25;
    private const int ResourcesPerPage = 100;
    private const string Time = "2026-01-05T10:00:00.000Z";

    private static readonly XNamespace Ns = "http://cloudformation.amazonaws.com/doc/2010-05-15/";

    public ValueTask<AwsResponse?> AnswerAsync(AwsRequest request, CancellationToken cancellation) => ValueTask.FromResult(
        stacks.IsEmpty || request.Service != "cloudformation"
            ? null
            : request.Operation switch
            {
                "DescribeStacks" => DescribeStacks(request),
                "ListStackResources" => WithStack(request, stack => ListResources(request, stack)),
                "GetTemplate" => WithStack(request, stack => AwsResponse.Query(
                    request,
                    Ns,
                    new XElement(Ns + "TemplateBody", stack.Template),
                    new XElement(Ns + "StagesAvailable", new XElement(Ns + "member", "Original"), new XElement(Ns + "member", "Processed")))),
                _ => null,
            });

    private AwsResponse DescribeStacks(AwsRequest request)
    {
        if (request.Parameter("StackName") is not null)
        {
            return WithStack(request, stack => AwsResponse.Query(request, Ns, new XElement(Ns + "Stacks", Describe(stack))));
        }

        return Page(request, [.. stacks.In(request).OrderBy(stack => stack.Name, StringComparer.Ordinal)], StacksPerPage, "Stacks", Describe);
    }

    private static AwsResponse ListResources(AwsRequest request, SeededStack stack) => Page(
        request,
        stack.Resources,
        ResourcesPerPage,
        "StackResourceSummaries",
        resource => new XElement(
            Ns + "member",
            new XElement(Ns + "LogicalResourceId", resource.LogicalId),
            new XElement(Ns + "PhysicalResourceId", resource.PhysicalId),
            new XElement(Ns + "ResourceType", resource.Type),
            new XElement(Ns + "LastUpdatedTimestamp", Time),
            new XElement(Ns + "ResourceStatus", "CREATE_COMPLETE"),
            new XElement(Ns + "DriftInformation", new XElement(Ns + "StackResourceDriftStatus", "NOT_CHECKED"))));

    private AwsResponse WithStack(AwsRequest request, Func<SeededStack, AwsResponse> answer)
    {
        var name = request.Parameter("StackName");
        var stack = stacks.In(request).FirstOrDefault(stack => stack.Name == name || stack.Id == name);
        return stack is null
            ? new AwsError(400, "ValidationError", $"Stack with id {name} does not exist").ToResponse(request)
            : answer(stack);
    }

    private static AwsResponse Page<T>(AwsRequest request, IReadOnlyList<T> all, int size, string list, Func<T, XElement> describe)
    {
        var start = request.Parameter("NextToken") is { } token ? int.Parse(token["page-".Length..], CultureInfo.InvariantCulture) : 0;
        var next = start + size < all.Count ? new XElement(Ns + "NextToken", string.Create(CultureInfo.InvariantCulture, $"page-{start + size}")) : null;
        return AwsResponse.Query(request, Ns, new XElement(Ns + list, all.Skip(start).Take(size).Select(describe)), next);
    }

    private static XElement Describe(SeededStack stack) => new(
        Ns + "member",
        new XElement(Ns + "StackId", stack.Id),
        new XElement(Ns + "StackName", stack.Name),
        new XElement(Ns + "CreationTime", Time),
        new XElement(Ns + "StackStatus", "CREATE_COMPLETE"),
        new XElement(Ns + "DisableRollback", "false"),
        new XElement(Ns + "Parameters", Pairs(stack.Parameters, "ParameterKey", "ParameterValue")),
        new XElement(Ns + "Outputs", Pairs(stack.Outputs, "OutputKey", "OutputValue")),
        new XElement(Ns + "Tags", Pairs(stack.Tags, "Key", "Value")),
        new XElement(Ns + "NotificationARNs"),
        new XElement(Ns + "DriftInformation", new XElement(Ns + "StackDriftStatus", "NOT_CHECKED")));

    private static IEnumerable<XElement> Pairs(IReadOnlyDictionary<string, string> pairs, string key, string value) => pairs
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => new XElement(Ns + "member", new XElement(Ns + key, pair.Key), new XElement(Ns + value, pair.Value)));
}
