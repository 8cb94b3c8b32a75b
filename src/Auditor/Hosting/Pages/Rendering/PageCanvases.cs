using System.Collections.Concurrent;

namespace Auditor.Hosting.Pages.Rendering;

/// <summary>The canvases that are free. One that failed is not given back.</summary>
internal sealed class PageCanvases : IDisposable
{
    private const int Most = 16;

    private readonly ConcurrentBag<PageCanvas> _free = [];

    public PageCanvas Take() => _free.TryTake(out var canvas) ? canvas : new PageCanvas();

    public void GiveBack(PageCanvas canvas)
    {
        if (_free.Count < Most)
        {
            _free.Add(canvas);
        }
        else
        {
            canvas.Dispose();
        }
    }

    public void Dispose()
    {
        while (_free.TryTake(out var canvas))
        {
            canvas.Dispose();
        }
    }
}
