namespace FakeAws.Faults;

/// <summary>What can go wrong with a call.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>Refused in the service's own words.</summary>
    public sealed record Denied : Fault;

    /// <summary>Refused by something before the service: status 403 and a body that is no answer of AWS.</summary>
    public sealed record Forbidden : Fault;

    /// <summary>Refused for the rate, in the service's own words.</summary>
    public sealed record Throttled : Fault;

    /// <summary>Status 500 in the service's own words.</summary>
    public sealed record ServerError : Fault;

    /// <summary>An error of the test's choice.</summary>
    public sealed record Error(int Status, string Code, string Message) : Fault;

    /// <summary>The right answer, late.</summary>
    public sealed record Delayed(TimeSpan Delay) : Fault;

    /// <summary>Half of the right answer, and then nothing, with the connection open.</summary>
    public sealed record HangingBody : Fault;

    /// <summary>No answer at all, with the connection open.</summary>
    public sealed record Hanging : Fault;

    /// <summary>A page of a proxy or portal with status 200.</summary>
    public sealed record HtmlPage : Fault;

    /// <summary>The connection is reset before an answer.</summary>
    public sealed record ConnectionReset : Fault;

    /// <summary>Half of the right answer as if it were whole.</summary>
    public sealed record TruncatedBody : Fault;

    /// <summary>A right answer that holds nothing, as of an account without such things.</summary>
    public sealed record Nothing : Fault;

    /// <summary>Status 200 and no body.</summary>
    public sealed record EmptyBody : Fault;
}
