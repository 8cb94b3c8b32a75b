namespace Auditor.Configuration.Shapes;

/// <summary>Makes a value of its text; of no meaning where it answers false.</summary>
internal delegate bool TextParser<T>(string text, out T value);
