using System.Collections.Immutable;
using Auditor.Reporting.Pictures;

namespace Auditor.Hosting.Pages.Pictures;

/// <summary>The pictures of an account.</summary>
/// <param name="Account">The account, or empty where none is chosen.</param>
/// <param name="Accounts">The accounts to choose from.</param>
/// <param name="Picture">The pictures to choose from; null where all are shown.</param>
/// <param name="Drawings">The pictures.</param>
/// <param name="Nothing">What is said where there are none.</param>
/// <param name="Notes">What has to be known of them.</param>
internal sealed record PicturePageView(string Account, ImmutableArray<OptionView> Accounts, ChoiceView? Picture, ImmutableArray<PictureDrawing> Drawings, string Nothing, ImmutableArray<string> Notes);
