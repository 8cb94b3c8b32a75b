namespace Seeding;

/// <summary>A template that cannot be evaluated, or a call that failed although the service is known to answer it.</summary>
public sealed class SeedException : Exception
{
    public SeedException()
    {
    }

    public SeedException(string message)
        : base(message)
    {
    }

    public SeedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
