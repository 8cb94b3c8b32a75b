using Auditor.Hosting.Security;
using Auditor.Hosting.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Auditor.Hosting.Api;

/// <summary>Where the parts of the interface say which calls they answer, and who may make them.</summary>
internal sealed class ApiRoutes(IEndpointRouteBuilder routes)
{
    private static readonly string[] ReadMethods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>A call that looks at something.</summary>
    public IEndpointConventionBuilder Read(string pattern, ApiCall call, Func<ApiQuery, HttpContext, Task> answer) =>
        routes.MapMethods(pattern, ReadMethods, context => AnswerAsync(context, answer)).WithMetadata(call);

    /// <summary>A call that does something.</summary>
    public IEndpointConventionBuilder Act(string method, string pattern, ApiCall call, Func<ApiQuery, HttpContext, Task> act) =>
        routes.MapMethods(pattern, [method], context => AnswerAsync(context, act)).WithMetadata(call);

    private static async Task AnswerAsync(HttpContext context, Func<ApiQuery, HttpContext, Task> answer)
    {
        try
        {
            await answer(new(context), context);
        }
        catch (ApiProblemException problem)
        {
            await context.RefuseAsync(Refusal.Of(problem.Status) with { Advice = problem.Message });
        }
        catch (AuditException problem) when (Cursor.IsWrong(problem))
        {
            await context.RefuseAsync(Refusal.Of(StatusCodes.Status400BadRequest) with { Advice = problem.Message });
        }
    }
}
