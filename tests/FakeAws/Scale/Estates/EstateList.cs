using System.Collections;

namespace FakeAws.Scale.Estates;

/// <summary>A list whose items are made when they are read, so that a page costs no more than itself; what is gone is an empty place.</summary>
internal sealed class EstateList(int count, Func<int, string?> item) : IReadOnlyList<string>
{
    public int Count => count;

    public string this[int index] => item(index) ?? "";

    public IEnumerator<string> GetEnumerator() => Enumerable.Range(0, count).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
