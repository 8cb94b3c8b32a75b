using System.Collections.Immutable;
using Auditor.Pictures;

namespace Auditor.Reporting.Pictures;

/// <summary>A box as it is drawn; places within it are counted from its own corner.</summary>
internal sealed record BoxView
{
    /// <summary>The classes of its look.</summary>
    public required string Kind { get; init; }

    public required string Left { get; init; }

    public required string Top { get; init; }

    public required string Width { get; init; }

    public required string Height { get; init; }

    public required string Icon { get; init; }

    public required string IconTop { get; init; }

    public required ImmutableArray<TextView> Texts { get; init; }

    /// <summary>Everything of it in words, uncut.</summary>
    public required string Name { get; init; }

    public PictureMark? Mark { get; init; }

    public string MarkText { get; init; } = "";

    public string MarkLeft { get; init; } = "";

    public string MarkTop { get; init; } = "";

    public string MarkTextTop { get; init; } = "";

    public string MarkWidth { get; init; } = "";

    public string MarkMiddle { get; init; } = "";

    public static BoxView Of(LaneBox box, double top, PictureMark? mark, bool isHere)
    {
        var node = box.Node;
        if (node.Kind is PictureKind.Subnet)
        {
            return Finish("subnet", box.Left, top, box.Width, box.Height, 7, [Text("label", node.Label, box.Width, 18), Text("detail", Detail(node) ?? "", box.Width, 34)], node, mark, isHere);
        }

        var label = TextFit.Lines(node.Label, box.Width - BoxText.Indent - 8, BoxText.LabelSize);
        var detail = Detail(node);
        var start = (box.Height / 2) - ((((detail is null ? 0 : 1) + label.Count - 1) * 15) / 2.0) + 4;
        var texts = label.Select((line, row) => new TextView("label", PictureDrawing.Number(BoxText.Indent), PictureDrawing.Number(start + (15 * row)), line));
        if (detail is not null)
        {
            texts = texts.Append(Text("detail", detail, box.Width, start + (15 * label.Count)));
        }

        return Finish("box", box.Left, top + box.Down, box.Width, box.Height, (box.Height - 30) / 2, texts, node, mark, isHere);
    }

    /// <summary>The head of the frame that is a VPC.</summary>
    public static BoxView OfFrame(LaneFrame frame, PictureMark? mark, bool isHere)
    {
        var node = frame.Box!.Node;
        return Finish("head", frame.Left, frame.Top, frame.Width, 40, 5, [Text("label", node.Label, frame.Width, 18), Text("detail", PictureWords.Of(node) ?? "", frame.Width, 33)], node, mark, isHere);
    }

    private static string? Detail(PictureNode node)
    {
        var words = node.Kind is PictureKind.Subnet ? node.Detail : PictureWords.Of(node);
        return node.Condition is null ? words : $"only if {node.Condition}{(words is null ? "" : $", {words}")}";
    }

    private static TextView Text(string kind, string text, double width, double top) => new(
        kind,
        PictureDrawing.Number(BoxText.Indent),
        PictureDrawing.Number(top),
        TextFit.Cut(text, width - BoxText.Indent - 8, kind == "label" ? BoxText.LabelSize : BoxText.DetailSize));

    private static BoxView Finish(string look, double left, double top, double width, double height, double iconTop, IEnumerable<TextView> texts, PictureNode node, PictureMark? mark, bool isHere)
    {
        var count = mark is null ? "" : mark.Count > 999 ? "999+" : Figures.Number(mark.Count);
        var markWidth = Math.Max(24, 14 + (count.Length * 7));
        string?[] name = [node.Label, PictureWords.Of(node), node.Why, node.Condition is null ? null : $"only if {node.Condition}"];
        return new()
        {
            Kind = $"{look} of-{PictureIcons.FamilyOf(node.Kind)}{(node.Count > 1 && look == "box" ? " several" : "")}{(node.Condition is null && (node.Why is null || node.Kind is PictureKind.Subnet) ? "" : " perhaps")}{(isHere ? " here" : "")}",
            Left = PictureDrawing.Number(left),
            Top = PictureDrawing.Number(top),
            Width = PictureDrawing.Number(width),
            Height = PictureDrawing.Number(height),
            Icon = PictureIcons.Of(node.Kind),
            IconTop = PictureDrawing.Number(iconTop),
            Texts = [.. texts.Where(text => text.Text.Length > 0)],
            Name = string.Join(", ", name.OfType<string>()),
            Mark = mark,
            MarkText = count,
            MarkLeft = PictureDrawing.Number(width - markWidth + (look == "box" ? 8 : -8)),
            MarkTop = look == "box" ? "-9" : "7",
            MarkTextTop = look == "box" ? "6" : "22",
            MarkWidth = PictureDrawing.Number(markWidth),
            MarkMiddle = PictureDrawing.Number(width - (markWidth / 2.0) + (look == "box" ? 8 : -8)),
        };
    }
}
