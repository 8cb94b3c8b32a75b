namespace Auditor.Hosting.Api;

/// <summary>Calls about one thing.</summary>
internal interface IApiEndpoints
{
    void Map(ApiRoutes routes);
}
