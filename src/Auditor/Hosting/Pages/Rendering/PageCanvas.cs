using Auditor.Reporting.Html;
using Scriban.Runtime;

namespace Auditor.Hosting.Pages.Rendering;

/// <summary>Renders one page at a time, and keeps for the next what is dear to make: what the engine learned of the models' types, and the buffer.</summary>
internal sealed class PageCanvas : IDisposable
{
    private readonly PageWriter _writer = new();
    private readonly LinkFunction _link = new();
    private readonly EscapingContext _context;

    public PageCanvas()
    {
        var functions = new ScriptObject(StringComparer.Ordinal);
        functions.SetValue("part", new PagePartFunction(), readOnly: true);
        functions.SetValue("link", _link, readOnly: true);
        functions.SetValue("name", new NameFunction(), readOnly: true);
        _context = new EscapingContext(functions, _writer);
    }

    /// <summary>The page as UTF-8, until the next is rendered.</summary>
    public ReadOnlyMemory<byte> Render(string template, object model, string prefix)
    {
        _writer.Reset();
        _link.Prefix = prefix;
        var globals = new ScriptObject(StringComparer.Ordinal);
        globals.SetValue("it", model, readOnly: true);
        _context.PushGlobal(globals);
        try
        {
            _context.Evaluate(PageTemplates.Find(template).Page!);
        }
        finally
        {
            _context.PopGlobal();
        }

        return _writer.Written;
    }

    public void Dispose() => _writer.Dispose();
}
