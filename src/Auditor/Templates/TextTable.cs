using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Auditor.Templates;

/// <summary>Gives equal short texts of one JSON document one instance, found by their bytes, so that a repeated key or type name is neither decoded nor stored again.</summary>
/// <param name="source">The document, which the table points into.</param>
internal ref struct TextTable(ReadOnlySpan<byte> source)
{
    private const int LongestShared = 64;

    private readonly ReadOnlySpan<byte> _source = source;
    private Slot[] _slots = new Slot[256];
    private int _count;

    /// <summary>The text of a part of the document.</summary>
    public string Get(int offset, int length)
    {
        var bytes = _source.Slice(offset, length);
        if (length is 0 or > LongestShared)
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var hash = Hash(bytes);
        var mask = _slots.Length - 1;
        for (var at = (int)hash & mask; ; at = (at + 1) & mask)
        {
            ref var slot = ref _slots[at];
            if (slot.Text is null)
            {
                return Add(ref slot, hash, offset, bytes);
            }

            if (slot.Hash == hash && slot.Length == length && bytes.SequenceEqual(_source.Slice(slot.Offset, length)))
            {
                return slot.Text;
            }
        }
    }

    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        var hash = (ulong)bytes.Length * Multiplier;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            hash = BitOperations.RotateLeft((hash ^ MemoryMarshal.Read<ulong>(bytes)) * Multiplier, 29);
        }

        foreach (var one in bytes)
        {
            hash = (hash ^ one) * Multiplier;
        }

        return (uint)(hash >> 32);
    }

    private string Add(ref Slot slot, uint hash, int offset, ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        slot = new() { Hash = hash, Offset = offset, Length = bytes.Length, Text = text };
        if (++_count * 2 > _slots.Length)
        {
            Grow();
        }

        return text;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 4];
        var mask = _slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot.Text is null)
            {
                continue;
            }

            var at = (int)slot.Hash & mask;
            while (_slots[at].Text is not null)
            {
                at = (at + 1) & mask;
            }

            _slots[at] = slot;
        }
    }

    private struct Slot
    {
        public uint Hash;
        public int Offset;
        public int Length;
        public string? Text;
    }
}
