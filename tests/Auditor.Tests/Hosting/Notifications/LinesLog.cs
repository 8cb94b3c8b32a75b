using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Auditor.Tests.Hosting.Notifications;

/// <summary>Keeps what is logged, exceptions with all they say.</summary>
internal sealed class LinesLog(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{logLevel}: {formatter(state, exception)}{(exception is null ? "" : $"\n{exception}")}");

    public void Dispose()
    {
    }
}
