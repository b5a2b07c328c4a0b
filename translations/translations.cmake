# Included by core/CMakeLists.txt: the compiled translations become part of the core library, under :/i18n.
set(AUTOCONFIGURE_TS_FILES
  ${CMAKE_SOURCE_DIR}/translations/email-autoconfigure_en.ts
  ${CMAKE_SOURCE_DIR}/translations/email-autoconfigure_fr.ts)

qt_add_lrelease(autoconfigure_core TS_FILES ${AUTOCONFIGURE_TS_FILES} QM_FILES_OUTPUT_VARIABLE AUTOCONFIGURE_QM_FILES)

set(qrc ${CMAKE_CURRENT_BINARY_DIR}/translations.qrc)
file(CONFIGURE OUTPUT ${qrc} CONTENT [[
<RCC>
  <qresource prefix="/i18n">
    <file>email-autoconfigure_en.qm</file>
    <file>email-autoconfigure_fr.qm</file>
  </qresource>
</RCC>
]])
qt_add_resources(AUTOCONFIGURE_I18N ${qrc})
target_sources(autoconfigure_core PRIVATE ${AUTOCONFIGURE_I18N} ${CMAKE_SOURCE_DIR}/resources/resources.qrc)

# `cmake --build … --target update_translations` takes new and changed texts over into the .ts files;
# check_translations fails where that would change something.
find_program(AUTOCONFIGURE_LUPDATE NAMES lupdate lupdate-qt6 HINTS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS} /usr/lib/qt6/bin)
set(lupdate ${AUTOCONFIGURE_LUPDATE} -silent -locations none -no-obsolete -extensions h,cpp
  ${CMAKE_SOURCE_DIR}/core ${CMAKE_SOURCE_DIR}/app)
add_custom_target(update_translations
  COMMAND ${lupdate} -ts ${CMAKE_SOURCE_DIR}/translations/email-autoconfigure_fr.ts
  COMMAND ${lupdate} -pluralonly -ts ${CMAKE_SOURCE_DIR}/translations/email-autoconfigure_en.ts
  VERBATIM)
set(copy ${CMAKE_CURRENT_BINARY_DIR}/checked)
add_custom_target(check_translations
  COMMAND ${CMAKE_COMMAND} -E make_directory ${copy}
  COMMAND ${CMAKE_COMMAND} -E copy ${AUTOCONFIGURE_TS_FILES} ${copy}
  COMMAND ${lupdate} -ts ${copy}/email-autoconfigure_fr.ts
  COMMAND ${lupdate} -pluralonly -ts ${copy}/email-autoconfigure_en.ts
  COMMAND ${CMAKE_COMMAND} -E compare_files ${copy}/email-autoconfigure_fr.ts ${CMAKE_SOURCE_DIR}/translations/email-autoconfigure_fr.ts
  COMMAND ${CMAKE_COMMAND} -E compare_files ${copy}/email-autoconfigure_en.ts ${CMAKE_SOURCE_DIR}/translations/email-autoconfigure_en.ts
  VERBATIM)
