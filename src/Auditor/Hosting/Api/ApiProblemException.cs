using Microsoft.AspNetCore.Http;

namespace Auditor.Hosting.Api;

/// <summary>A call that cannot be answered as it was made; the message says what is wrong, and is the caller's to read.</summary>
internal sealed class ApiProblemException(string message, int status = StatusCodes.Status400BadRequest) : Exception(message)
{
    public int Status { get; } = status;

    /// <summary>There is no such thing.</summary>
    public static ApiProblemException NotFound(string message) => new(message, StatusCodes.Status404NotFound);
}
