using System.Text.Json.Nodes;
using FakeAws.Proxy;
using FakeAws.Requests;
using FakeAws.Responses;
using FakeAws.Seeding;
using FakeAws.Stacks;

namespace FakeAws.Gaps;

/// <summary>What moto does not know of functions: where they log to, what stops them in a loop, and when their runtime is updated.</summary>
internal sealed class FunctionAnswers(SeededStacks stacks) : IAnswer, IPatch
{
    public ValueTask<AwsResponse?> AnswerAsync(AwsRequest request, CancellationToken cancellation) => ValueTask.FromResult<AwsResponse?>(request.Call switch
    {
        "lambda:GetFunctionRecursionConfig" => AwsResponse.Json(request, new JsonObject { ["RecursiveLoop"] = Seeded(request, request.Parameter("FunctionName"))?.Text("RecursiveLoop") ?? "Terminate" }),
        "lambda:GetRuntimeManagementConfig" => AwsResponse.Json(request, Runtime(request)),
        _ => null,
    });

    public bool Concerns(AwsRequest request) => request.Call == "lambda:ListFunctions";

    public ValueTask<AwsResponse> PatchAsync(AwsRequest request, AwsResponse answer, CancellationToken cancellation)
    {
        var body = JsonNode.Parse(answer.Text)!.AsObject();
        foreach (var function in body.Items("Functions").OfType<JsonObject>())
        {
            var name = function.Text("FunctionName");
            var logging = Seeded(request, name)?["LoggingConfig"]?.DeepClone().AsObject() ?? [];
            logging["LogFormat"] ??= "Text";
            logging["LogGroup"] ??= $"/aws/lambda/{name}";
            function["LoggingConfig"] = logging;
        }

        return ValueTask.FromResult(AwsResponse.Json(request, body));
    }

    private JsonObject Runtime(AwsRequest request)
    {
        var name = request.Parameter("FunctionName");
        var answer = Seeded(request, name)?["RuntimeManagementConfig"]?.DeepClone().AsObject() ?? [];
        answer["UpdateRuntimeOn"] ??= "Auto";
        answer["FunctionArn"] = $"arn:aws:lambda:{request.Region}:{request.Account}:function:{name}";
        return answer;
    }

    private JsonObject? Seeded(AwsRequest request, string? name) =>
        stacks.Resources(request, "AWS::Lambda::Function").FirstOrDefault(function => function.PhysicalId == name)?.Properties;
}
