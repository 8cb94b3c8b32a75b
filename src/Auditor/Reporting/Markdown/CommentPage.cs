using System.Text;

namespace Auditor.Reporting.Markdown;

/// <summary>A comment that is never longer than it may be: what has no room is counted.</summary>
/// <param name="most">The characters it may have.</param>
internal sealed class CommentPage(int most)
{
    private readonly StringBuilder _text = new();

    /// <summary>The characters that there may be up to now, where others are to have room too; those of the whole comment at first.</summary>
    public int Until { get; set; } = most;

    /// <summary>Writes what must be there.</summary>
    public void Add(string text) => _text.Append(text);

    /// <summary>Writes as many items as there is room for, or nothing at all where there is none for the first.</summary>
    /// <returns>How many were left out.</returns>
    public int Add(string opening, IReadOnlyCollection<string> items, string closing)
    {
        var room = Until - _text.Length - opening.Length - closing.Length;
        var shown = 0;
        foreach (var item in items)
        {
            if (item.Length > room)
            {
                break;
            }

            if (shown == 0)
            {
                _text.Append(opening);
            }

            _text.Append(item);
            room -= item.Length;
            shown++;
        }

        if (shown > 0)
        {
            _text.Append(closing);
        }

        return items.Count - shown;
    }

    /// <summary>Writes items that can be opened and closed.</summary>
    /// <param name="heading">The heading, of no input.</param>
    /// <param name="items">The items.</param>
    /// <param name="isOpen">Whether they are open at first.</param>
    /// <param name="table">The head of their table, or null of a list.</param>
    /// <returns>How many were left out.</returns>
    public int AddDetails(string heading, IReadOnlyCollection<string> items, bool isOpen = false, string table = "") =>
        Add($"<details{(isOpen ? " open" : "")}><summary><b>{heading}</b></summary>\n\n{table}", items, "\n</details>\n\n");

    public override string ToString() => $"{_text.ToString().TrimEnd()}\n";
}
